import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { staticFiles } from '../../../scripts/static-files.ts'

/** The built app, and beside it a page with nothing in it but the bench's own work. */
export type BuiltApp = { readonly app: string; readonly bare: string; close(): void }

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Builds both into a temporary folder and serves them from one origin, with the app's own headers. */
export async function serveBuiltApp(): Promise<BuiltApp> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-records-'))
  const app = join(folder, 'app')
  const bare = join(folder, 'bare')
  // In a process of its own: it says more than the JSON that is asked for.
  execFileSync('npx', ['vite', 'build', '--outDir', app, '--emptyOutDir'], {
    cwd: here('../../..'),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: bare,
      lib: { entry: here('../records-page.ts'), formats: ['es'], fileName: () => 'page.js' },
    },
  })
  const title = '<!doctype html><html lang="en"><title>Bare</title><div id="app"><h1>Bare</h1></div>'
  writeFileSync(join(bare, 'index.html'), title)
  writeFileSync(join(bare, 'work.html'), `${title}<script type="module" src="./page.js"></script>`)
  const [appFiles, bareFiles] = [staticFiles(app, '/app/'), staticFiles(bare, '/bare/')]
  const server = createServer((request, response) =>
    request.url?.startsWith('/bare/') ? bareFiles(request, response) : appFiles(request, response),
  )
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  return {
    app: `${origin}/app/`,
    bare: `${origin}/bare/`,
    close() {
      server.close()
      server.closeAllConnections()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
