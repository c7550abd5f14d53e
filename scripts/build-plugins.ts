import type { Plugin } from 'vite'
import { hostHeadersFile } from './host-headers.ts'
import { metaPolicy } from './security-headers.ts'

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

/**
 * Leaves dynamic imports as they are. Vite wraps each in a helper that fetches styles and other chunks ahead; all
 * styles are in one file here and nothing is fetched ahead, but the helper alone would be a 25th of the first screen.
 */
export function plainImports(): Plugin {
  return {
    name: 'yomiage:plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: id => (id.includes('vite/preload-helper') ? 'export const __vitePreload = load => load()' : null),
  }
}
