import { digitsOf, idGroups, keyPieces } from './invented'
import type { RandomSource } from './random-source'

/** What Windows, the portal, spreadsheets and browsers write, and what trips those who read it. */
const tokens: readonly string[] = [
  ...[
    'Installation ID:',
    'インストール ID:',
    'Confirmation ID',
    '確認 ID',
    'Activation ID:',
    'Name: Windows(R)',
  ],
  ...[
    'License Status: Licensed',
    'ライセンスの状態:',
    'Description:',
    'LicenseStatus',
    'Partial Product Key: 3V66T',
  ],
  ...[
    'Installation ID for: Office16:',
    'Error: product not found.',
    '0xC004F04D',
    '0x8007',
    '-1073418163',
    'C004 F050',
  ],
  ...[
    'f520e45e-7413-4a34-a497-d2765967d094',
    'f520e45e-7413-',
    '03612-03291-029-259087-03-1041-19045',
    '/dti',
    '/atp ',
  ],
  ...['#iid=', '?iid=', 'pcs=1.', 'https://a.bc/', '://', 'www.', 'a.bc/', 'mailto:', 'javascript:alert(1)'],
  ...['A', 'B', 'H', ' 1', '9', '①', '⑨', '1\u20e3', 'A:', '(A)', '１', 'Ａ', 'O', 'I', 'l', '一', '٣'],
  ...['VK7JG-', 'ABCDE-12345-', 'XXXXX-XXXXX', 'VK7JG', '12345-', '12345 ', '0000000', '1 ', '1\n'],
  ...[
    '<br>',
    '<br',
    '<td>',
    '</p>',
    '<script>alert(1)</script>',
    '<img src=x onerror=1>',
    '&nbsp;',
    '&#160;',
    '&',
    '&#',
  ],
  ...['%2D', '%2', '%20', '\\n', '\\u0031', '\\', '\u001b[31m', '\u001b[', '\0', '\u0007', '\u007f'],
  ...[
    '=1+1',
    '=HYPERLINK("x")',
    '@SUM(A1)',
    '+81',
    '-1',
    "'=",
    ';=',
    '\t=',
    '＝cmd',
    '|',
    '"',
    '""',
    ',',
    ';',
    '\t',
  ],
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    '{"a":',
    '}',
    '[',
    ']',
    'null',
    'NaN',
    '1e999',
    '{01..99}',
  ],
  ...['{1,2}', '｛A..F｝', '..', '…', '～', '-', '‐', '−', 'ー', '－', '_', '.', ':', '：', '／', '/'],
  ...[
    '\u202e',
    '\u202d',
    '\u2066',
    '\u2069',
    '\u200b',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\u00ad',
    '\u034f',
    '\ufe0f',
  ],
  ...[
    '\ud800',
    '\udc00',
    '\udfff',
    '\uffff',
    '\ufffd',
    '\ue000',
    '😀',
    '👩‍👩‍👧',
    '\u0301',
    'ﾊﾟ',
    '㍑',
    'ﷺ',
    'ﬁ',
    'İ',
    'ß',
  ],
  ...['\r\n', '\n', '\r', '\u2028', '\u2029', '\u0085', '\u00a0', '\u3000', ' ', '  ', '\v', '\f'],
  ...[
    'PC-07',
    'Computer name: PC-1',
    '端末名：受付',
    '会議室',
    'windows-10-esu',
    'Windows 11 Pro',
    '2026-11-22',
    '12:34',
  ],
]

const separators = [
  '',
  ' ',
  '-',
  '\n',
  '\r\n',
  '\t',
  '  ',
  ' - ',
  '&nbsp;',
  '\u200b',
  '\u3000',
  '－',
  '.',
  ', ',
  '<br>',
]
const ranges: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e],
  [0x00, 0x9f],
  [0xa0, 0x24f],
  [0x300, 0x36f],
  [0x590, 0x6ff],
  [0x2000, 0x206f],
  [0x2460, 0x249b],
  [0x3000, 0x30ff],
  [0x4e00, 0x4fff],
  [0xd800, 0xdfff],
  [0xfe00, 0xffff],
  [0x1f300, 0x1f64f],
  [0xe0000, 0xe007f],
]

/** A text made of pieces, some of them damaged afterwards; now and then a hundred thousand characters long. */
export function hostileText(random: RandomSource, extra: readonly string[] = []): string {
  if (random.onceIn(4000)) return piece(random, extra).repeat(100_000).slice(0, 100_000)
  if (random.onceIn(80))
    return piece(random, extra)
      .repeat(1 + random.below(400))
      .slice(0, 8000)
  const count = random.onceIn(16) ? random.below(40) : random.below(10)
  let text = ''
  for (let at = 0; at < count; at++) text += piece(random, extra)
  return random.onceIn(2) ? damagedText(random, text) : text
}

function piece(random: RandomSource, extra: readonly string[]): string {
  if (extra.length > 0 && random.onceIn(3)) return random.of(extra)
  switch (random.below(8)) {
    case 0:
      return withSeparator(random, idGroups(random))
    case 1:
      return withSeparator(random, keyPieces(random))
    case 2:
      return digitsOf(random, 1 + random.below(80))
    case 3:
      return anyCharacters(random, random.below(12))
    case 4:
      return namedGroups(random)
    default:
      return random.of(tokens)
  }
}

function withSeparator(random: RandomSource, groups: readonly string[]): string {
  const separator = random.of(separators)
  return groups.join(separator) + random.of(separators)
}

/** `A 123456 B 123456 …`, in order or not. */
function namedGroups(random: RandomSource): string {
  const between = random.of(separators)
  return idGroups(random)
    .map(
      (group, index) =>
        `${random.onceIn(9) ? random.of('ABCDEFGHI'.split('')) : 'ABCDEFGHI'[index]}${between}${group}`,
    )
    .join(random.of(separators))
}

/** Characters of all kinds, also such as are none on their own. */
function anyCharacters(random: RandomSource, count: number): string {
  return Array.from({ length: count }, () => {
    const [first, last] = random.of(ranges)
    return String.fromCodePoint(first + random.below(last - first + 1))
  }).join('')
}

/** A text with up to four things done to it: cut out, doubled, put in, exchanged, made full width or lower case. */
export function damagedText(random: RandomSource, text: string): string {
  let damaged = text
  for (let left = 1 + random.below(4); left > 0; left--) damaged = damagedOnce(random, damaged)
  return damaged
}

function damagedOnce(random: RandomSource, text: string): string {
  const from = random.below(text.length + 1)
  const to = Math.min(text.length, from + random.below(random.onceIn(4) ? 200 : 8))
  const [before, part, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)]
  switch (random.below(8)) {
    case 0:
      return before + after
    case 1:
      return before + part + part + after
    case 2:
      return before + random.of(tokens) + after
    case 3:
      return before + anyCharacters(random, 1) + text.slice(from + 1)
    case 4:
      return before + String(random.below(10)) + text.slice(from + 1)
    case 5:
      return before + part.toLowerCase() + after
    case 6:
      return before + part.replace(/[!-~]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)) + after
    default:
      return after + part + before
  }
}
