import { isAlphanumeric, isHex } from './character-kinds'
import type { Span } from './spans'

/** A GUID in a plain text, in lower case. */
export type FoundGuid = Span & { readonly guid: string }

const length = 36
const hyphenPlaces: readonly number[] = [8, 13, 18, 23]

/** Every GUID (8-4-4-4-12 hexadecimal digits) of a plain text. */
export function findGuids(plain: string): FoundGuid[] {
  const found: FoundGuid[] = []
  for (let hyphen = plain.indexOf('-'); hyphen !== -1; hyphen = plain.indexOf('-', hyphen + 1)) {
    const from = hyphen - 8
    if (from < 0 || !isGuidAt(plain, from)) continue
    found.push({ from, to: from + length, guid: plain.slice(from, from + length).toLowerCase() })
    hyphen = from + length - 1
  }
  return found
}

function isGuidAt(plain: string, from: number): boolean {
  if (plain.charCodeAt(from + 13) !== 45) return false
  if (isAlphanumeric(plain.charCodeAt(from - 1)) || isAlphanumeric(plain.charCodeAt(from + length)))
    return false
  for (let place = 0; place < length; place++) {
    const code = plain.charCodeAt(from + place)
    if (hyphenPlaces.includes(place) ? code !== 45 : !isHex(code)) return false
  }
  return true
}
