let policy: Pick<TrustedTypePolicy, 'createScriptURL'> | null | undefined

/** Only scripts under the app's own folder: an address elsewhere is a bug, and throws. */
function ownScriptUrl(url: string): string {
  const folder = new URL(import.meta.env.BASE_URL, document.baseURI)
  const { origin, pathname } = new URL(url, document.baseURI)
  const own = origin === folder.origin && pathname.startsWith(folder.pathname)
  if (!own) throw new TypeError(`Not a script of this app: ${origin}${pathname}`)
  return url
}

/**
 * An address for `new Worker` or the service worker that the page's Trusted Types rule lets through; the plain
 * address where the browser has no Trusted Types. Throws for anything outside the app's own folder.
 */
export function trustedScriptUrl(url: string): TrustedScriptURL | string {
  policy ??= window.trustedTypes?.createPolicy('yomiage', { createScriptURL: ownScriptUrl }) ?? null
  return policy ? policy.createScriptURL(url) : ownScriptUrl(url)
}
