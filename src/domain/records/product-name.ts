import type { Product } from '../product'
import { releaseOf, releases } from '../releases'

/** Names and stored names of the releases, squeezed; longest first, so that "Windows 10 ESU" is not taken for Windows 10. */
const names = releases
  .flatMap(release => [
    { squeezed: squeezed(release.name), release },
    { squeezed: squeezed(release.id), release },
  ])
  .filter(({ squeezed: name }) => name !== 'notlisted')
  .sort((a, b) => b.squeezed.length - a.squeezed.length)

/** The product that a list names ("Windows 11 Pro", "Win10 ESU", "office-2021"), or null where it names none that we know. */
export function productNamed(text: string): Product | null {
  const stored = releaseOf(text)
  if (stored) return { kind: stored.kind, release: stored.id, activationId: null }
  // Stryker disable next-line MethodExpression: longer texts name no product and only cost time
  const short = text.slice(0, 200)
  const wanted = squeezed(short)
  const match = names.find(({ squeezed: name }) => wanted.includes(name))
  if (match) return { kind: match.release.kind, release: match.release.id, activationId: null }
  if (/^(?:windows|esu|office)$/.test(wanted)) {
    return { kind: wanted as Product['kind'], release: null, activationId: null }
  }
  return null
}

/** Only what tells releases apart: "Microsoft Win 10 LTSC" and "windows-10-ltsc" become one. */
function squeezed(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^0-9a-z.]/g, '')
    .replace(/^microsoft/, '')
    .replace(/win(?!dows)/g, 'windows')
    .replace(/windowsserver/g, 'server')
    .replace(/office(?:ltsc|professional|pro|plus|standard|std)+/g, 'office')
    .replace(/enterprise/g, '')
}
