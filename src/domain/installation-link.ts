/** The most digits a link may carry. */
const linkLimit = 80

/**
 * The digits of a link's fragment `iid=<digits>`, as the app's own links and codes carry them. Null for anything
 * else; the digits are still to be proven.
 */
export function parseInstallationLink(fragment: string): string | null {
  if (fragment.length > linkLimit + 5) return null
  return /^#?iid=(\d+)$/.exec(fragment)?.[1] ?? null
}
