import { isAsciiLetter, isDigit } from './character-kinds'
import type { Span } from './spans'

/** The most digits an address may carry. */
const linkLimit = 80

/** The web addresses in a plain text: with a scheme, with `www.`, or a bare host with a path. */
export function findAddresses(plain: string): Span[] {
  const spans: Span[] = []
  let done = 0
  for (const place of addressPlaces(plain)) {
    if (place < done) continue
    let from = place
    while (from > done && isAddressCode(plain.charCodeAt(from - 1))) from--
    let to = place
    while (isAddressCode(plain.charCodeAt(to))) to++
    spans.push({ from: afterGlue(plain, from, place), to })
    done = to
  }
  return spans
}

/** The installation IDs' digits that an address carries as `iid`; each with its place in the text. */
export function linkedDigits(plain: string, address: Span): { digits: string; at: number }[] {
  const found: { digits: string; at: number }[] = []
  const text = plain.slice(address.from, address.to)
  for (const match of text.matchAll(/[?#&]iid=([0-9+ -]{30,160})/gi)) {
    const digits = (match[1] ?? '').replace(/[^0-9]/g, '')
    const after = text.charCodeAt(match.index + match[0].length)
    const glued = isDigit(after) || isAsciiLetter(after)
    if (!glued && digits.length >= 30 && digits.length <= linkLimit) {
      found.push({ digits, at: address.from + match.index + match[0].length - (match[1] ?? '').length })
    }
  }
  return found
}

function* addressPlaces(plain: string): Generator<number> {
  let scheme = plain.indexOf('://')
  let host = nextHost(plain, 0)
  while (scheme !== -1 || host !== -1) {
    if (host === -1 || (scheme !== -1 && scheme < host)) {
      yield scheme
      scheme = plain.indexOf('://', scheme + 3)
    } else {
      yield host
      host = nextHost(plain, host + 1)
    }
  }
}

function nextHost(plain: string, from: number): number {
  for (let dot = plain.indexOf('.', from); dot !== -1; dot = plain.indexOf('.', dot + 1)) {
    if (endsHost(plain, dot) || plain.slice(Math.max(0, dot - 3), dot).toLowerCase() === 'www') return dot
  }
  return -1
}

function endsHost(plain: string, dot: number): boolean {
  if (!isAsciiLetter(plain.charCodeAt(dot - 1))) return false
  let end = dot + 1
  while (end < dot + 8 && isAsciiLetter(plain.charCodeAt(end))) end++
  return end - dot > 2 && plain.charCodeAt(end) === 47
}

/** An address begins with its own letters, not with a bracket or a label before it. */
function afterGlue(plain: string, from: number, place: number): number {
  let start = from
  while (start < place && !isAsciiLetter(plain.charCodeAt(start))) start++
  return start
}

function isAddressCode(code: number): boolean {
  return code > 32 && code < 127 && code !== 34 && code !== 60 && code !== 62 && code !== 96
}
