import { blockedCharacter } from './character-kinds'

/** A stretch of plain text, `to` not included. */
export type Span = { readonly from: number; readonly to: number }

/** The text with spans made unreadable, its length kept. The spans are in order; they may overlap. */
export function blockSpans(plain: string, spans: readonly Span[]): string {
  const parts: string[] = []
  let done = 0
  for (const span of spans) {
    const from = Math.max(done, span.from)
    const to = Math.max(from, span.to)
    parts.push(plain.slice(done, from), blockedCharacter.repeat(to - from))
    done = to
  }
  parts.push(plain.slice(done))
  return parts.join('')
}

/** Spans in the order of the text. */
export function inOrder<T extends Span>(spans: readonly T[]): T[] {
  return [...spans].sort((a, b) => a.from - b.from)
}
