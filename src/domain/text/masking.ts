import type { Span } from './spans'

/** The text with each span replaced; the spans are in order and do not overlap. */
export function maskSpans(text: string, spans: readonly Span[], mask: string): string {
  const parts: string[] = []
  let done = 0
  for (const span of spans) {
    parts.push(text.slice(done, span.from), mask)
    done = span.to
  }
  parts.push(text.slice(done))
  return parts.join('')
}

/** Where a place of the text stands once its spans are replaced. Ask for places in rising order: it goes on from the last. */
export function maskedPlace(spans: readonly Span[], mask: string): (place: number) => number {
  let next = 0
  let shift = 0
  return place => {
    for (let span = spans[next]; span && span.to <= place; span = spans[++next]) {
      shift += mask.length - (span.to - span.from)
    }
    return place + shift
  }
}
