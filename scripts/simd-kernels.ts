import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const cache = fileURLToPath(new URL('../node_modules/.cache/yomiage/kernels', import.meta.url))
const compiler = fileURLToPath(new URL('../node_modules/assemblyscript/package.json', import.meta.url))

const options = ['-O3', '--enable', 'simd', '--runtime', 'stub', '--noAssert', '--importMemory']

/**
 * Compiles an AssemblyScript file and gives the path of its .wasm file, which imports its memory as `env.memory`. What
 * was compiled before is taken as it is. Rejects with the compiler's words where the source does not compile.
 */
export async function kernelFile(path: string): Promise<string> {
  const source = readFileSync(path)
  const { version } = JSON.parse(readFileSync(compiler, 'utf8')) as { version: string }
  const key = createHash('sha256')
    .update(source)
    .update([version, ...options].join(' '))
    .digest('hex')
  const file = resolve(cache, key.slice(0, 16), `${basename(path, '.ts')}.wasm`)
  try {
    readFileSync(file)
  } catch {
    const binary = await compiled(basename(path), source.toString())
    mkdirSync(dirname(file), { recursive: true })
    // Another process may be at the same: whoever comes last puts the same file there again.
    const unfinished = `${file}.${process.pid}`
    writeFileSync(unfinished, binary)
    renameSync(unfinished, file)
  }
  return file
}

async function compiled(name: string, source: string): Promise<Uint8Array> {
  const { default: asc } = await import('assemblyscript/asc')
  const binaries: Uint8Array[] = []
  const { error, stderr } = await asc.main([name, '--outFile', 'kernel.wasm', ...options], {
    readFile: wanted => (wanted === name ? source : null),
    writeFile: (_file, contents) => {
      if (typeof contents !== 'string') binaries.push(contents)
    },
    listFiles: () => null,
  })
  const [binary] = binaries
  if (error || !binary) throw new Error(`${name} does not compile.\n${stderr.toString()}`)
  return binary
}

/** `import url from './x.ts?simd'` gives the address of the WebAssembly compiled from an AssemblyScript file. */
export function simdKernels(): Plugin {
  return {
    name: 'yomiage:simd-kernels',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith('?simd') || importer === undefined) return null
      const path = resolve(dirname(importer), source.slice(0, -'?simd'.length))
      this.addWatchFile(path)
      return `${await kernelFile(path)}?url`
    },
  }
}
