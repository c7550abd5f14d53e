import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { hostHeadersFile } from './host-headers.ts'
import { metaPolicy } from './security-headers.ts'

/** Where the build leaves what it knows of its chunks; outside the built folder, so that it is never served. */
export const chunkGraphFile = fileURLToPath(
  new URL('../node_modules/.cache/yomiage/chunk-graph.json', import.meta.url),
)

/** One built script: its file, what it needs at once, what it loads later, and the modules inside. */
export type BuiltChunk = {
  readonly file: string
  readonly isEntry: boolean
  readonly imports: readonly string[]
  readonly dynamicImports: readonly string[]
  readonly css: readonly string[]
  readonly modules: readonly string[]
}

/** Puts the Content-Security-Policy into the built page; the development server goes without. */
export function policyMeta(): Plugin {
  return {
    name: 'yomiage:policy-meta',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy },
        injectTo: 'head-prepend',
      },
    ],
  }
}

/** Writes `_headers`, which Netlify and Cloudflare Pages read, into the built folder. */
export function hostHeaders(): Plugin {
  return {
    name: 'yomiage:host-headers',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: hostHeadersFile() })
    },
  }
}

/** Leaves the graph of the built chunks for `npm run size`. */
export function chunkGraph(): Plugin {
  let root = ''
  return {
    name: 'yomiage:chunk-graph',
    apply: 'build',
    configResolved(config) {
      root = config.root
    },
    writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).flatMap((output): BuiltChunk[] => {
        if (output.type !== 'chunk') return []
        return [
          {
            file: output.fileName,
            isEntry: output.isEntry,
            imports: output.imports,
            dynamicImports: output.dynamicImports,
            css: [...(output.viteMetadata?.importedCss ?? [])],
            modules: output.moduleIds.map(id => relative(root, id)),
          },
        ]
      })
      mkdirSync(dirname(chunkGraphFile), { recursive: true })
      writeFileSync(chunkGraphFile, JSON.stringify(chunks, null, 2))
    },
  }
}
