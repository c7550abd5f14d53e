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
  mkdirSync(built)
  for (const [name, code] of await bundledAdapter()) writeFileSync(join(built, name), code)
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
      for (const [name, code] of await bundledWorker()) {
        writeFileSync(join(built, name), code.replaceAll(manifest, JSON.stringify(entries)))
      }
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

/** Stands in the bundled service worker where the list of files belongs. */
const manifest = '__the_files_of_the_version__'

const bundledAdapter = once(() => bundled('platform/app-update.ts', 'es', 'app-update.js', {}))
const bundledWorker = once(() =>
  bundled('service-worker/service-worker.ts', 'iife', 'service-worker.js', {
    'self.__WB_MANIFEST': manifest,
  }),
)

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The files that become of a source file, by their names. */
async function bundled(
  entry: string,
  format: 'es' | 'iife',
  fileName: string,
  define: Record<string, string>,
): Promise<[name: string, code: string][]> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    build: {
      write: false,
      modulePreload: { polyfill: false },
      lib: { entry: join(source, entry), formats: [format], name: 'app', fileName: () => fileName },
    },
  })
  const outputs = Array.isArray(made) ? made : 'output' in made ? [made] : []
  return outputs
    .flatMap(({ output }) => output)
    .flatMap(file => (file.type === 'chunk' ? [[file.fileName, file.code]] : []))
}
