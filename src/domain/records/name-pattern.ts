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
  for (const match of text.matchAll(pieces)) {
    const part = partOf(match)
    if ('kind' in part) return part
    parts.push(part)
  }
  const count = parts.reduce((product, part) => product * part.count, 1)
  if (count > mostPatternNames) return { kind: 'too-many', count, limit: mostPatternNames }
  let names = ['']
  for (const part of parts) names = names.flatMap(name => part.texts().map(one => name + one))
  if (names.some(name => name.length > longestName)) return { kind: 'too-long', longest: longestName }
  return { kind: 'names', names }
}

type Part = { readonly count: number; readonly texts: () => readonly string[] }

/** Braces with what is in them, what is between braces, and braces without a partner. */
const pieces = /[{｛]([^{}｛｝]*)[}｝]|[^{}｛｝]+|[{}｛｝]/g
const between = /\s*(?:\.{2,3}|-|~)\s*/

function partOf({ 0: text, 1: inside, index: at }: RegExpExecArray) {
  if (inside !== undefined) {
    return rangeOf(inside.normalize('NFKC').trim()) ?? ({ kind: 'no-range', at, text: inside } as const)
  }
  if (/[{}｛｝]/.test(text)) return { kind: 'open-brace', at } as const
  return { count: 1, texts: () => [text] }
}

function rangeOf(inside: string): Part | null {
  const ends = inside.split(between)
  const areEnds = (kind: RegExp) => ends.length === 2 && ends.every(end => kind.test(end))
  if (areEnds(/^\d{1,9}$/)) {
    const width = ends.some(end => end.startsWith('0')) ? Math.max(...ends.map(end => end.length)) : 0
    return counted(ends.map(Number), number => String(number).padStart(width, '0'))
  }
  if (areEnds(/^[A-Z]$/) || areEnds(/^[a-z]$/)) {
    return counted(
      ends.map(end => end.charCodeAt(0)),
      code => String.fromCharCode(code),
    )
  }
  const choices = inside.split(/[,、]/).map(one => one.trim())
  return choices.length > 1 && choices.every(one => one !== '')
    ? { count: choices.length, texts: () => choices }
    : null
}

function counted([from = 0, to = 0]: readonly number[], name: (number: number) => string): Part {
  const count = Math.abs(to - from) + 1
  const step = Math.sign(to - from)
  return { count, texts: () => Array.from({ length: count }, (_, index) => name(from + index * step)) }
}
