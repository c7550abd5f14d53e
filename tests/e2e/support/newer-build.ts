import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Builds the app once more as a newer version; the folder it lies in. */
export async function newerBuild(version: string): Promise<string> {
  const folder = `node_modules/.cache/yomiage/build-${version}`
  await promisify(execFile)(
    'npx',
    ['vite', 'build', '--logLevel', 'error', '--outDir', folder, '--emptyOutDir'],
    { env: { ...process.env, YOMIAGE_VERSION: version } },
  )
  return folder
}
