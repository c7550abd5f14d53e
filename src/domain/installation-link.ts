/**
 * The digits of a link's fragment `iid=<digits>` (80 at the most), as the app's own links and codes carry them. Null
 * for anything else; the digits are still to be proven.
 */
export function parseInstallationLink(fragment: string): string | null {
  return /^#?iid=(\d{1,80})$/.exec(fragment)?.[1] ?? null
}
