import { describe, expect, test } from 'vitest'
import { markupAt } from '../../../src/domain/text/markup'
import { normaliseText } from '../../../src/domain/text/text-normalise'

const [space, lineFeed, hyphen, nothing] = [32, 10, 45, -1]

describe('markup', () => {
  test.each([
    ['\r\n', 2, lineFeed],
    ['\rx', 1, lineFeed],
    ['\u001b[0mx', 4, nothing],
    ['\u001b[1;32Hx', 7, nothing],
    [`\u001b[${'1'.repeat(16)}m`, 19, nothing],
    ['\u001b[?25l', 6, nothing],
    ['%2D', 3, hyphen],
    ['%2dx', 3, hyphen],
    ['%20x', 3, 43],
    ['&nbsp;x', 6, space],
    ['&NBSP;', 6, space],
    ['&#xA0;', 6, space],
    ['&thinsp;', 8, space],
    ['&#8203;', 7, nothing],
    ['&mdash;', 7, hyphen],
    ['&amp;amp;', 5, 38],
    ['<br>', 4, lineFeed],
    ['<BR/>x', 5, lineFeed],
    ['<br />', 6, lineFeed],
    ['</td>', 5, space],
    ['<td class="x">', 14, space],
    ['<td\n>', 5, space],
    ['<wbr>', 5, nothing],
    ['<strong>', 8, space],
    [`<p ${'.'.repeat(296)}>`, 300, lineFeed],
    ['<h1>', 4, lineFeed],
  ])('%j', (text, length, code) => {
    expect(markupAt(`12${text}`, 2, true)).toEqual({ length, code })
  })

  test.each([
    'x',
    '\u001bx',
    '\u001b[',
    '\u001b[<m',
    `\u001b[${'1'.repeat(17)}m`,
    'x\u001b[0m',
    '%2E',
    '%',
    '&nbsp',
    '&nbspx ;',
    '&unknown;',
    '&amp  ; ',
    '<b',
    '<br <p>',
    '<x>',
    '<br1>',
    '<brrrrrrrrrr>',
    '< br>',
    '<1>',
    'a<br>',
    `<p ${'.'.repeat(297)}>`,
    '<td title="VK7JG-NPHTM-C97JM-9MPGT-3V66T">',
    '<td title="VK7JGNPHTMC97JM9MPGT3V66T">',
    '<td title="VK7JG - NPHTM - C97JM\u200b - 9MPGT - 3V66T">',
  ])('none in %j', text => {
    expect(markupAt(text, 0, true)).toBe(null)
  })

  test('five pieces too far apart are no key', () => {
    expect(markupAt('<td x="VK7JG       NPHTM C97JM 9MPGT 3V66T">', 0, false)).toMatchObject({
      code: space,
    })
    expect(markupAt('<td x="VK7JG NPHTM C97JM 9MPGT">', 0, false)).toMatchObject({ code: space })
  })

  test.each([
    ['\\n1', 2],
    ['\\r\\n1', 4],
    ['\\n\\n\\n\\n 1', 8],
    ['\\n"', 2],
    ["\\n'", 2],
    ['\\n\\t', 2],
    ['\\n', 2],
    ['\\r ', 2],
  ])('a break spelled out behind a digit: %j', (text, length) => {
    expect(markupAt(text, 0, true)).toEqual({ length, code: lineFeed })
    expect(markupAt(text, 0, false)).toBe(null)
  })

  test.each(['\\new', '\\t1', '\\', 'x\\n1', '\\nn'])('no break: %j', text => {
    expect(markupAt(text, 0, true)).toBe(null)
  })
})

describe('a text made plain', () => {
  test.each([
    ['０１２３　ＡＢｃ：', '0123 ABc:'],
    ['a\u00adb\u200b\u2060\ufeff\u034f\u061c\u180ec\u202ad\ufe0f', 'abcd'],
    ['a\tb\u00a0c\u2003d\u202fe\u205ff', 'a b c d e f'],
    ['1‐2‑3–4—5−6﹣7', '1-2-3-4-5-6-7'],
    ['a\u000bb\u000cc\u0085d\u2028e\u2029f', 'a\nb\nc\nd\ne\nf'],
    ['コード 12ー34ｰ5--ー6', 'コード 12-34-5---6'],
    ['1\u20e3 2\ufe0f\u20e3 9\u20e3 0\u20e3 a\u20e3 :\u20e3', '① ② ⑨ 0 a :'],
    ['\u20e3ー', 'ー'],
    ['1\0\u0001\u001f\u007f2', '12'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['1\u001b[0m2\u001bx', '12x'],
    ['1&nbsp;2&shy;3&x;', '1 23&x;'],
    ['1<br>2<x>', '1\n2<x>'],
    ['1\\n2 \\n3', '1\n2 \\n3'],
    ['50%25', '50%25'],
    ['\ufff9a\uffffb\ufffd', 'ab'],
  ])('%j', (text, plain) => {
    expect(normaliseText(text).plain).toBe(plain)
  })

  test('tells where each of its characters stood', () => {
    const { plain, at } = normaliseText('１&nbsp;\u200b2<br>3\r\n')
    expect(plain).toBe('1 2\n3\n')
    expect([0, 1, 2, 3, 4, 5, 6].map(at)).toEqual([0, 1, 8, 9, 13, 14, 16])
    const same = normaliseText('a 1')
    expect([same.plain, same.at(2), same.at(3)]).toEqual(['a 1', 2, 3])
  })

  test('long texts, too', () => {
    const text = '１2\u200b'.repeat(10_000)
    expect(normaliseText(text).plain).toBe('12'.repeat(10_000))
  })
})
