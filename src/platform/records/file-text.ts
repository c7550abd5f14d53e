/** The encodings that text files come in; `shift_jis` is what Excel in Japan writes as plain CSV. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis'

/**
 * The text of a file in whatever encoding it was written: by its byte order mark, else UTF-8 where it is that without a
 * fault, else Shift_JIS. `faulty` where some bytes are of neither; they stand as U+FFFD.
 */
export function fileText(bytes: Uint8Array): {
  readonly text: string
  readonly encoding: TextEncoding
  readonly faulty: boolean
} {
  const marked = markedEncoding(bytes)
  if (marked === null) {
    const text = decoded(bytes, 'utf-8', true)
    if (text !== null) return { text, encoding: 'utf-8', faulty: false }
  }
  const encoding = marked ?? 'shift_jis'
  const text = decoded(bytes, encoding, false) ?? ''
  return { text, encoding, faulty: text.includes('\ufffd') }
}

function markedEncoding(bytes: Uint8Array): TextEncoding | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  // UTF-16 without a mark: every other byte of plain text is zero.
  if (first !== 0 && second === 0) return 'utf-16le'
  return first === 0 && second !== 0 && second !== undefined ? 'utf-16be' : null
}

function decoded(bytes: Uint8Array, encoding: TextEncoding, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes)
  } catch {
    return null
  }
}
