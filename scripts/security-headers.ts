/** The Content-Security-Policy, directive by directive. Everything the app needs is its own: there is no foreign origin. */
const directives: readonly (readonly [name: string, value: string])[] = [
  ['default-src', "'none'"],
  // The barcode engine is WebAssembly; nothing is ever evaluated from text.
  ['script-src', "'self' 'wasm-unsafe-eval'"],
  ['style-src', "'self'"],
  ['img-src', "'self' blob:"],
  ['font-src', "'self'"],
  ['media-src', "'self' blob: mediastream:"],
  ['connect-src', "'self'"],
  ['worker-src', "'self'"],
  ['manifest-src', "'self'"],
  ['base-uri', "'none'"],
  ['form-action', "'self'"],
  ['frame-ancestors', "'none'"],
  ['require-trusted-types-for', "'script'"],
  ['trusted-types', 'yomiage'],
]

/** Directives that a meta tag may not carry: browsers ignore them there and say so on the console. */
const headerOnly = new Set(['frame-ancestors'])

const policyOf = (chosen: typeof directives) => chosen.map(([name, value]) => `${name} ${value}`).join('; ')

/** The policy as the `Content-Security-Policy` header. */
export const headerPolicy = policyOf(directives)

/** The policy as a meta tag in index.html: it holds where a static host sends no headers. */
export const metaPolicy = policyOf(directives.filter(([name]) => !headerOnly.has(name)))

/** Headers of every answer. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': headerPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'camera=(self), microphone=(), geolocation=(), display-capture=(), payment=(), usb=(), serial=(), hid=(), midi=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** The folder whose files carry a hash in their name and so never change. */
export const immutableFolder = 'assets'

/** `Cache-Control` for a path inside the built folder, without a leading slash. */
export function cacheControlFor(path: string): string {
  return path.startsWith(`${immutableFolder}/`) ? 'public, max-age=31536000, immutable' : 'no-cache'
}
