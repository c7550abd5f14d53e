import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { staticFiles } from '../../scripts/static-files'

const source = join(import.meta.dirname, '../../src')

/** A page with the real adapter and the real service worker, served with the real headers, in versions. */
export async function updateFixture() {
  const folder = mkdtempSync(join(tmpdir(), 'yomiage-update-'))
  const built = join(folder, 'app')
  await bundle(join(source, 'platform/app-update.ts'), built, 'es', 'app-update.js', {})
  writeFileSync(join(built, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(
    join(built, 'page.js'),
    `import { browserAppUpdate } from './app-update.js'
     window.appUpdate = browserAppUpdate()
     window.told = []
     window.appUpdate.subscribe(() => window.told.push(window.appUpdate.state()))`,
  )
  const files = staticFiles(built, '/below/')
  let held: 'none' | 'next' | (() => void) = 'none'
  const server = createServer((request, response) => {
    const answer = () => files(request, response)
    if (request.url?.endsWith('/service-worker.js')) return answer()
    if (held === 'next') {
      held = answer
      return
    }
    if (held !== 'none') held()
    held = 'none'
    answer()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://localhost:${port}/below/`,
    /** Puts a version on the server. */
    async publish(version: string) {
      writeFileSync(
        join(built, 'index.html'),
        `<!doctype html><title>${version}</title><link rel="icon" href="./favicon.svg">
         <script type="module" src="./page.js"></script>`,
      )
      const files = readdirSync(built).filter(name => name !== 'service-worker.js')
      const entries = files.map(url => ({ url, revision: version }))
      const define = { 'self.__WB_MANIFEST': JSON.stringify(entries) }
      await bundle(
        join(source, 'service-worker/service-worker.ts'),
        built,
        'iife',
        'service-worker.js',
        define,
      )
    },
    /** A deploy that went wrong: the version lists a file that is not there. */
    loseFile() {
      rmSync(join(built, 'favicon.svg'))
    },
    /** The next file is only given once another one is asked for, too. */
    holdNext() {
      held = 'next'
    },
    /** From here on there is no network. */
    async goOffline() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
    clear() {
      server.closeAllConnections()
      server.close()
      rmSync(folder, { recursive: true })
    },
  }
}

async function bundle(
  entry: string,
  outDir: string,
  format: 'es' | 'iife',
  fileName: string,
  define: Record<string, string>,
): Promise<void> {
  mkdirSync(outDir, { recursive: true })
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    build: {
      outDir,
      emptyOutDir: false,
      modulePreload: { polyfill: false },
      lib: { entry, formats: [format], name: 'app', fileName: () => fileName },
    },
  })
}
