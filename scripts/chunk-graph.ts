import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

/** Kept outside the built folder, so that it is never served. */
const file = fileURLToPath(new URL('../node_modules/.cache/yomiage/chunk-graph.json', import.meta.url))

/** One built script: its file, what it needs at once, its styles, and the modules inside. */
export type BuiltChunk = {
  readonly file: string
  readonly kind: 'page' | 'worker'
  readonly isEntry: boolean
  readonly imports: readonly string[]
  readonly css: readonly string[]
  readonly modules: readonly string[]
}

type Bundle = Parameters<Extract<NonNullable<Plugin['generateBundle']>, (...args: never[]) => unknown>>[1]

/** Two plugins, for the page and for its workers, that leave the graph of the built chunks for `npm run size`. */
export function chunkGraph() {
  const chunks = new Map<string, BuiltChunk>()
  let root = ''
  let outDir = ''

  function collect(kind: BuiltChunk['kind'], bundle: Bundle): void {
    for (const output of Object.values(bundle)) {
      if (output.type !== 'chunk') continue
      chunks.set(output.fileName, {
        file: output.fileName,
        kind,
        isEntry: output.isEntry,
        imports: output.imports,
        css: [...(output.viteMetadata?.importedCss ?? [])],
        modules: output.moduleIds.map(id => relative(root, id)),
      })
    }
  }

  return {
    ofWorker: (): Plugin => ({
      name: 'yomiage:worker-chunk-graph',
      generateBundle: (_options, bundle) => collect('worker', bundle),
    }),
    ofPage: (): Plugin => ({
      name: 'yomiage:chunk-graph',
      apply: 'build',
      configResolved(config) {
        root = config.root
        outDir = resolve(root, config.build.outDir)
      },
      writeBundle(_options, bundle) {
        collect('page', bundle)
        // Tests build into folders of their own; only dist/ is weighed.
        if (outDir !== resolve(root, 'dist')) return
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, JSON.stringify([...chunks.values()], null, 2))
      },
    }),
  }
}

/** The graph that the last build left. */
export function readChunkGraph(): readonly BuiltChunk[] {
  return JSON.parse(readFileSync(file, 'utf8')) as BuiltChunk[]
}

/** The chunks that hold these modules, and all chunks that they need at once. Throws where a module is in none. */
export function chunksNeededFor(graph: readonly BuiltChunk[], modules: readonly string[]): Set<BuiltChunk> {
  const needed = new Set<BuiltChunk>()
  const add = (chunk: BuiltChunk) => {
    if (needed.has(chunk)) return
    needed.add(chunk)
    for (const name of chunk.imports) {
      const imported = graph.find(other => other.file === name)
      if (imported) add(imported)
    }
  }
  for (const module of modules) {
    const holders = graph.filter(chunk => chunk.modules.includes(module))
    if (holders.length === 0) throw new Error(`${module} is in none of the built files.`)
    holders.forEach(add)
  }
  return needed
}
