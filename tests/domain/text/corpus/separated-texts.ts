import { cut, fullWidth, groupsOf } from '../../arbitrary-ids'
import { type Dice, idFrom } from './dice'
import { type PlantedText, planted } from './planted-text'

const separators = {
  space: ' ',
  'two spaces': '  ',
  tab: '\t',
  'ideographic space': '\u3000',
  'line feed': '\n',
  'carriage return': '\r',
  'empty line': '\r\n\r\n',
  indent: '\n    ',
  quote: '\n> ',
  hyphen: '-',
  dash: ' – ',
  'long vowel': 'ー',
  'half-width long vowel': 'ｰ',
  dot: '.',
  'middle dot': '・',
  slash: ' / ',
  comma: ', ',
  bar: ' | ',
  arrow: ' → ',
  brackets: '] [',
  'zero width space': '\u200b',
  entity: '&nbsp;',
  cell: '</td><td>',
  percent: '%20',
  'spelled break': '\\r\\n',
  colon: ': ',
  equals: '=',
  'three lines': '\n\n\n',
  'four lines': '\n\n\n\n',
  'letters for digits': 'l',
} as const

const ways = {
  'digit by digit': (id: string) => Array.from(id),
  'in threes': (id: string) => cut(id, 3),
  'in fives': (id: string) => cut(id, 5),
  halves: (id: string) => groupsOf(id).flatMap(group => [group.slice(0, 3), group.slice(3)]),
  'wrapped at 40': (id: string) => cut(id, 40),
  'wrapped at 61': (id: string) => cut(id, 61),
} as const

const labels = [
  'Installation ID: ',
  'インストール ID：',
  'Confirmation ID: ',
  '確認 ID: ',
  'PC-07\t',
  'Product ID: ',
  '2025-12-03 ',
  '10:22 ',
  'Tel. 03-1234-5678 ',
  '[3] ',
  'IID',
  'v1.',
  '99 ',
] as const

/** IDs that are right, written with all kinds of signs between their digits and words around them. */
export function separatedTexts(dice: Dice): PlantedText[] {
  const lengths = [63, 54, 48] as const
  const texts: PlantedText[] = []
  const add = (name: string, text: string, id: string) => texts.push(planted(name, text, id))
  for (const [name, separator] of Object.entries(separators)) {
    for (const length of lengths) {
      const id = idFrom(dice, length)
      add(`${length} digits in groups, ${name}`, groupsOf(id).join(separator), id)
    }
  }
  for (const [name, way] of Object.entries(ways)) {
    for (const length of lengths) {
      const id = idFrom(dice, length)
      add(`${length} digits ${name}`, way(id).join(dice.pick([' ', '\n', '-', '  '])), id)
    }
  }
  for (const label of labels) {
    const [long, short] = [idFrom(dice, 63), idFrom(dice, 48)]
    add(`whole behind ${label}`, `${label}${long}\nOK`, long)
    add(`groups behind ${label}`, `${label}${groupsOf(long).join(' ')} (2025/12/03)`, long)
    add(`48 digits behind ${label}`, `${label}${groupsOf(short).join('-')}\nC:\\>`, short)
  }
  const wide = idFrom(dice, 63)
  add('full width', `インストール　ＩＤ：${fullWidth(groupsOf(wide).join('－'))}`, wide)
  const mixed = idFrom(dice, 54)
  add(
    'other separators at every group',
    groupsOf(mixed)
      .map((group, index) => group + ['-', ' ', '.', '\n', '_', '/', ', ', '・', ''][index])
      .join(''),
    mixed,
  )
  return texts
}
