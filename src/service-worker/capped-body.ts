import { markCounter } from './mark-counter'

/** How much is read of a body, and into how many parts it may be divided. */
export type BodyLimits = { readonly bytes: number; readonly parts: number }

/** A body read to its end, or given up before: the rest is not read then. */
export type CappedBody = { readonly kind: 'read'; readonly body: Blob } | { readonly kind: 'large' }

/**
 * Reads a multipart body as long as it keeps to the limits; rejects where the stream breaks off. The length is counted,
 * for a service worker does not see `Content-Length`. Parts are counted because Chromium dies of parsing half a
 * million empty ones.
 */
export async function readCapped(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  boundary: string,
  limits: BodyLimits,
): Promise<CappedBody> {
  const reader = stream.getReader()
  const countParts = markCounter(new TextEncoder().encode(`--${boundary}`))
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return { kind: 'read', body: new Blob(chunks) }
    bytes += value.length
    if (bytes > limits.bytes || countParts(value) > limits.parts) {
      await reader.cancel()
      return { kind: 'large' }
    }
    chunks.push(value)
  }
}
