import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { simdKernels } from '../../scripts/simd-kernels.ts'
import { staticFiles } from '../../scripts/static-files.ts'

/** A bench page, built like the app and served with the app's own headers. */
export type BenchServer = { readonly address: string; close(): void }

/** Builds a page with the app's workers into a temporary folder; the pictures are under `/pictures/`. */
export async function serveBenchPage(
  page: 'codes-page' | 'screen-page' | 'voice-page',
  pictures: string,
): Promise<BenchServer> {
  const outDir = mkdtempSync(join(tmpdir(), 'bench-'))
  const treeshake = { moduleSideEffects: [{ test: /[\\/]@zxing[\\/]/, sideEffects: false }] }
  await build({
    configFile: false,
    logLevel: 'error',
    base: './',
    root: fileURLToPath(new URL('.', import.meta.url)),
    build: {
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      rolldownOptions: { treeshake, input: fileURLToPath(new URL(`${page}.html`, import.meta.url)) },
    },
    plugins: [simdKernels()],
    worker: { format: 'es', rolldownOptions: { treeshake }, plugins: () => [simdKernels()] },
  })
  const files = staticFiles(outDir)
  const server = createServer((request, response) => {
    // Isolated pages may measure their memory.
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp')
    // Chromium asks for it by itself.
    if (request.url === '/favicon.ico') return response.writeHead(204).end()
    const name = /^\/pictures\/([^/]+)$/.exec(decodeURIComponent(request.url ?? ''))?.[1]
    if (name === undefined) return files(request, response)
    readFile(join(pictures, basename(name))).then(
      content => response.setHeader('Cross-Origin-Resource-Policy', 'same-origin').end(content),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/${page}.html`,
    close() {
      server.close()
      server.closeAllConnections()
      rmSync(outDir, { recursive: true, force: true })
    },
  }
}
