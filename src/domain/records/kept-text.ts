import { withKeysMasked } from '../id-text'

/** Nothing shorter can hold a product key: it has 25 letters and digits. */
const shortestKey = 25

/** A text with every product key in it masked: no file ever carries one, in or out. */
export function withoutKeys(text: string): { readonly text: string; readonly maskedKeys: number } {
  // Stryker disable next-line ConditionalExpression: looking in vain only costs time
  if (text.length < shortestKey) return { text, maskedKeys: 0 }
  const masked = withKeysMasked(text)
  return masked.maskedKeys === 0 ? { text, maskedKeys: 0 } : masked
}

/**
 * The same, cut to a length. What is cut off may have kept a row of letters from being a key, so that the end is looked
 * at once more.
 */
export function shortWithoutKeys(
  text: string,
  longest: number,
): { readonly text: string; readonly maskedKeys: number; readonly isCut: boolean } {
  const whole = withoutKeys(text)
  const short = shortened(whole.text, longest)
  if (short === whole.text) return { ...whole, isCut: false }
  const again = withoutKeys(short)
  return {
    text: shortened(again.text, longest),
    maskedKeys: whole.maskedKeys + again.maskedKeys,
    isCut: true,
  }
}

/** A text cut to a length, never through the middle of a character. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text
  const last = text.charCodeAt(longest - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? longest - 1 : longest)
}
