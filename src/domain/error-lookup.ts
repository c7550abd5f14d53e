import { type ErrorKnowledge, knownErrors } from './error-codes'
import { maskProductKeys } from './id-text'
import { errorCodesIn } from './text/error-codes-in-text'
import { normaliseText } from './text/text-normalise'

/** The answer to a typed code; `code` as `0xC004F04D`. */
export type ErrorLookup =
  | ({ readonly kind: 'known'; readonly code: string } & ErrorKnowledge)
  /** The PC's "Error: product not found.", which comes without a code. */
  | ({ readonly kind: 'named' } & ErrorKnowledge)
  | { readonly kind: 'unknown'; readonly code: string }
  /** Nothing in it looks like a code. */
  | { readonly kind: 'no-code' }

const productNotFoundWords = /product not found|製品が見つかりません/iu

const productNotFound: Exclude<ErrorLookup, { kind: 'no-code' }> = {
  kind: 'named',
  cause: 'product-not-found',
  advice: 'check-spaces-and-activation-id',
  backTo: 'deposit',
}

/** Looks up what was typed or pasted: `C004F04D`, `0xc004 f04d`, full width, or the signed decimal of an HRESULT. */
export function lookUpError(typed: string): ErrorLookup {
  const text = typed.slice(0, 2000).normalize('NFKC')
  const code = parseErrorCode(text)
  if (code !== null) {
    const known = knownErrors.get(code)
    return known ? { kind: 'known', code, ...known } : { kind: 'unknown', code }
  }
  if (productNotFoundWords.test(text)) return productNotFound
  return { kind: 'no-code' }
}

/** The error codes that are shown at most, of a log that holds hundreds. */
export const mostErrors = 12

/**
 * Looks up every code in a pasted text, in its order, each once, at most `mostErrors`; a text with none is taken as one
 * typed code. Empty where there is nothing to look up.
 */
export function lookUpErrors(text: string): readonly Exclude<ErrorLookup, { kind: 'no-code' }>[] {
  const plain = normaliseText(maskProductKeys(text)).plain
  const codes = errorCodesIn(plain).slice(0, mostErrors)
  const found = codes.map(code => lookUpError(code))
  if (found.length === 0) found.push(lookUpError(plain))
  else if (productNotFoundWords.test(plain)) found.push(productNotFound)
  return found.filter(lookup => lookup.kind !== 'no-code')
}

/** The code in what was typed, in NFKC, as `0xC004F04D`, or null. */
function parseErrorCode(typed: string): string | null {
  const text = typed.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
  const compact = text.replace(/[\s:.-]/gu, '')
  const whole = /^(?:0?x)?([0-9a-f]{8})h?$/iu.exec(compact)?.[1]
  if (whole !== undefined) return `0x${whole.toUpperCase()}`
  const inside = /0x\s?([0-9a-f]{4})[\s-]?([0-9a-f]{4})(?![0-9a-f])/iu.exec(text)
  if (inside) return `0x${inside[1]}${inside[2]}`.toUpperCase().replace('0X', '0x')
  return fromDecimal(text.replace(/[\s,]/gu, '').replace(/[\u2010-\u2015\u2212]/u, '-'))
}

function fromDecimal(text: string): string | null {
  if (!/^-?\d{9,10}$/.test(text)) return null
  const value = Number(text)
  if (value > 0xffffffff || value < -0x80000000 || (value >= 0 && value < 0x80000000)) return null
  return `0x${(value >>> 0).toString(16).toUpperCase()}`
}
