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
