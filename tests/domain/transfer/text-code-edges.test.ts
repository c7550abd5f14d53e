import { expect, test } from 'vitest'
import { decodeText, encodeText } from '../../../src/domain/transfer/text-code'

/** The first and the last character of one, two, three and four bytes in UTF-8. */
const edges = [0x0, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x10ffff]

test.each(edges.map(point => [point.toString(16), String.fromCodePoint(point)]))(
  'U+%s is coded as base64url of its UTF-8, and comes back',
  (_point, text) => {
    const bytes = String.fromCharCode(...new TextEncoder().encode(text))
    expect(encodeText(text)).toBe(btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''))
    expect(decodeText(encodeText(text))).toBe(text)
  },
)
