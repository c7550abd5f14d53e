import { maskProductKeys } from '../id-text'

/** How long a name may be, in UTF-16 units. */
export const longestName = 80

/**
 * A name as it may leave or enter the phone: no control, bidi or other invisible characters, no lone surrogates, one
 * line, at most 80 units, and no product key in it.
 */
export function plainName(name: string): string {
  const visible = name
    .slice(0, 4 * longestName)
    .replace(/\p{Surrogate}|\p{Noncharacter_Code_Point}|\p{Cf}|\p{Co}/gu, '')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
  // What is cut off may have kept a row of letters from being a key.
  return shortName(maskProductKeys(shortName(maskProductKeys(visible.trim()))))
}

function shortName(name: string): string {
  return name
    .slice(0, longestName)
    .replace(/\p{Surrogate}/gu, '')
    .trim()
}
