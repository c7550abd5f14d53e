/** A piece of markup: how long it is in the text, and the code that stands for it (-1: nothing). */
export type Markup = { readonly length: number; readonly code: number }

const space = 32
const lineFeed = 10
const nothing = -1

const entities: ReadonlyMap<string, number> = new Map([
  ['nbsp', space],
  ['ensp', space],
  ['emsp', space],
  ['thinsp', space],
  ['#160', space],
  ['#xa0', space],
  ['#32', space],
  ['#x20', space],
  ['#9', space],
  ['#10', lineFeed],
  ['#13', lineFeed],
  ['#45', 45],
  ['#8203', nothing],
  ['zwnj', nothing],
  ['zwj', nothing],
  ['shy', nothing],
  ['ndash', 45],
  ['mdash', 45],
  ['amp', 38],
])

const breakingTags = [
  'br',
  'p',
  'div',
  'tr',
  'li',
  'ul',
  'ol',
  'table',
  'tbody',
  'h1',
  'h2',
  'h3',
  'h4',
  'pre',
]
const plainTags = ['span', 'td', 'th', 'b', 'i', 'u', 'em', 'strong', 'code', 'font', 'tt', 'label', 'kbd']
const tags: ReadonlyMap<string, number> = new Map([
  ...breakingTags.map(tag => [tag, lineFeed] as const),
  ...plainTags.map(tag => [tag, space] as const),
  ['wbr', nothing],
])

/**
 * The markup that begins at a place: an HTML entity or tag, a terminal's colour code, `\n` spelled out after a digit,
 * `%2D` and `%20`, or a carriage return with its line feed. Null where it is ordinary text.
 */
export function markupAt(text: string, place: number, afterDigit: boolean): Markup | null {
  switch (text.charCodeAt(place)) {
    case 13:
      return { length: text.charCodeAt(place + 1) === lineFeed ? 2 : 1, code: lineFeed }
    case 27:
      return colourCode(text, place)
    case 37:
      return percentCode(text, place)
    case 38:
      return entity(text, place)
    case 92:
      return afterDigit ? spelledBreak(text, place) : null
    default:
      return tag(text, place)
  }
}

function colourCode(text: string, place: number): Markup | null {
  const sequence = /^\[[0-9;?]{0,16}[A-Za-z]/.exec(text.slice(place + 1, place + 20))
  return sequence ? { length: sequence[0].length + 1, code: nothing } : null
}

function percentCode(text: string, place: number): Markup | null {
  const code = text.slice(place + 1, place + 3).toUpperCase()
  if (code === '2D') return { length: 3, code: 45 }
  return code === '20' ? { length: 3, code: 43 } : null
}

function entity(text: string, place: number): Markup | null {
  const end = text.slice(place + 1, place + 9).indexOf(';')
  if (end === -1) return null
  const code = entities.get(text.slice(place + 1, place + 1 + end).toLowerCase())
  return code === undefined ? null : { length: end + 2, code }
}

function spelledBreak(text: string, place: number): Markup | null {
  const spelled = /^(?:\\[rn]){1,4}(?=[\d\s"'\\]|$)/.exec(text.slice(place, place + 12))
  return spelled ? { length: spelled[0].length, code: lineFeed } : null
}

/** Five pieces of five, however they are separated. */
const mayBeKey =
  /(?:[\p{L}\p{N}]\p{Cf}*){5}(?:(?:[^\p{L}\p{N}\p{Cf}]\p{Cf}*){0,6}(?:[\p{L}\p{N}]\p{Cf}*){5}){4}/u

function tag(text: string, place: number): Markup | null {
  const name = /^<\/?([a-z][a-z0-9]{0,6})(?=[\s/>])/i.exec(text.slice(place, place + 12))?.[1]
  const code = name === undefined ? undefined : tags.get(name.toLowerCase())
  if (code === undefined) return null
  const limit = Math.min(text.length, place + 300)
  for (let end = place + 2; end < limit; end++) {
    const at = text.charCodeAt(end)
    if (at === 60) return null
    // What may be a product key is read as text, so that it is found.
    if (at === 62) return mayBeKey.test(text.slice(place, end)) ? null : { length: end + 1 - place, code }
  }
  return null
}
