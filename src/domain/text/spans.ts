import { blockedCharacter } from './character-kinds'

/** A stretch of plain text, `to` not included. */
export type Span = { readonly from: number; readonly to: number }

/** The text with spans made unreadable, its length kept. The spans are in order and do not overlap. */
export function blockSpans(plain: string, spans: readonly Span[]): string {
  if (spans.length === 0) return plain
  const parts: string[] = []
  let done = 0
  for (const span of spans) {
    if (span.to <= done) continue
    const from = Math.max(done, span.from)
    parts.push(plain.slice(done, from), blockedCharacter.repeat(span.to - from))
    done = span.to
  }
  parts.push(plain.slice(done))
  return parts.join('')
}

/** Spans in the order of the text. */
export function inOrder<T extends Span>(spans: readonly T[]): T[] {
  return [...spans].sort((a, b) => a.from - b.from)
}
