import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import packed from '../../../package.json' with { type: 'json' }

/** The file names that the bundler gives by content. */
const hashed = /-[\w-]{8}(?=\.(?:js|css|wasm|bin|m4a|woff2)\b)/g
/** With the commit behind it where the build knew one. */
const shownVersion = new RegExp(
  `\\b${packed.version.replaceAll('.', '\\.')}(?:\\+[\\da-f]{8})?(?![\\w.])`,
  'g',
)

/**
 * Makes another version out of the built app, as a deploy leaves it: another version is shown, every part has another
 * name, and the service worker lists other contents. It is copied, not built, which would take a minute. The folder it
 * lies in.
 */
export function newerBuild(version: string): string {
  const folder = `node_modules/.cache/yomiage/build-${version}`
  rmSync(folder, { recursive: true, force: true })
  cpSync('dist', folder, { recursive: true })
  const mark = `-${Buffer.from(version).toString('hex').slice(-8)}`
  const names = readdirSync(join(folder, 'assets'))
  const renamed = new Map(names.map(name => [name, name.replace(hashed, found => `${found}${mark}`)]))
  const anyName = new RegExp(names.map(name => name.replaceAll('.', '\\.')).join('|'), 'g')
  for (const [name, given] of renamed) renameSync(join(folder, 'assets', name), join(folder, 'assets', given))

  const files = [
    ...[...renamed.values()].filter(name => name.endsWith('.js') || name.endsWith('.css')),
    '../index.html',
    '../service-worker.js',
  ]
  for (const file of files) {
    const path = join(folder, 'assets', file)
    const code = readFileSync(path, 'utf8')
      .replace(anyName, found => renamed.get(found) ?? found)
      .replace(shownVersion, version)
      .replace(/("?revision"?:")[\da-f]{32}"/g, (_, key: string) => `${key}${revisionOf(version)}"`)
    writeFileSync(path, code)
  }
  return folder
}

/** Every file without a hash in its name counts as changed. */
function revisionOf(version: string): string {
  return Buffer.from(version).toString('hex').padEnd(32, '0').slice(-32)
}
