import { withoutKeys } from './kept-text'
import { longestName } from './records'

/** PCs that one pattern makes at most. */
const mostPatternNames = 500

/** The names that a pattern makes, or why it makes none. `at` counts UTF-16 units from 0. */
export type NamePatternReading =
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-many'; readonly count: number; readonly limit: number }
  | { readonly kind: 'too-long'; readonly longest: number }
  | { readonly kind: 'product-key' }
  /** A brace without its partner. */
  | { readonly kind: 'open-brace'; readonly at: number }
  /** Braces that hold no range such as `01..40` or `A..F`, nor a list such as `a,b`. */
  | { readonly kind: 'no-range'; readonly at: number; readonly text: string }

/**
 * The names that a pattern stands for: `PC-{01..40}`, `{1,2}F-PC{1..8}`, `Line {A..F}`. Zeros are kept, a range may count
 * down, full width counts as half width within braces, the first braces change slowest.
 */
export function expandNamePattern(pattern: string): NamePatternReading {
  const text = pattern.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  if (text === '') return { kind: 'empty' }
  if (text.length > longestName) return { kind: 'too-long', longest: longestName }
  if (withoutKeys(text).maskedKeys > 0) return { kind: 'product-key' }
  const parts: Part[] = []
  for (let at = 0; at < text.length; ) {
    const part = partAt(text, at)
    if (part.kind !== 'part') return part
    parts.push(part)
    at = part.next
  }
  const count = parts.reduce((product, part) => product * part.count, 1)
  if (count > mostPatternNames) return { kind: 'too-many', count, limit: mostPatternNames }
  let names = ['']
  for (const part of parts) names = names.flatMap(name => part.texts().map(one => name + one))
  if (names.some(name => name.length > longestName)) return { kind: 'too-long', longest: longestName }
  return { kind: 'names', names: names.map(name => name.trim()).filter(name => name !== '') }
}

type Part = {
  readonly kind: 'part'
  readonly count: number
  readonly texts: () => readonly string[]
  readonly next: number
}

const isOpening = (character: string) => character === '{' || character === '｛'
const isClosing = (character: string) => character === '}' || character === '｝'

function partAt(text: string, at: number): Part | Exclude<NamePatternReading, { kind: 'names' }> {
  if (isClosing(text.charAt(at))) return { kind: 'open-brace', at }
  let end = at + 1
  const opening = isOpening(text.charAt(at))
  while (end < text.length && !isOpening(text.charAt(end)) && !isClosing(text.charAt(end))) end++
  if (!opening) {
    const plain = text.slice(at, end)
    return { kind: 'part', count: 1, texts: () => [plain], next: end }
  }
  if (!isClosing(text.charAt(end))) return { kind: 'open-brace', at }
  const inside = text.slice(at + 1, end)
  const range = rangeOf(inside.normalize('NFKC').trim())
  return range ? { kind: 'part', ...range, next: end + 1 } : { kind: 'no-range', at, text: inside }
}

function rangeOf(inside: string): Pick<Part, 'count' | 'texts'> | null {
  const [, from, to] = /^(\d{1,9})\s*(?:\.{2,3}|…|‥|-|~)\s*(\d{1,9})$/.exec(inside) ?? []
  if (from !== undefined && to !== undefined) {
    const width = from.startsWith('0') || to.startsWith('0') ? Math.max(from.length, to.length) : 0
    return counted(Number(from), Number(to), number => String(number).padStart(width, '0'))
  }
  const [, first, last] = /^([A-Za-z])\s*(?:\.{2,3}|…|‥|-|~)\s*([A-Za-z])$/.exec(inside) ?? []
  if (first !== undefined && last !== undefined && /^(?:[A-Z]{2}|[a-z]{2})$/.test(first + last)) {
    return counted(first.charCodeAt(0), last.charCodeAt(0), code => String.fromCharCode(code))
  }
  const choices = inside.split(/[,、]/).map(one => one.trim())
  return choices.length > 1 && choices.every(one => one !== '')
    ? { count: choices.length, texts: () => choices }
    : null
}

function counted(from: number, to: number, name: (number: number) => string): Pick<Part, 'count' | 'texts'> {
  const count = Math.abs(to - from) + 1
  const step = to < from ? -1 : 1
  return { count, texts: () => Array.from({ length: count }, (_, index) => name(from + index * step)) }
}
