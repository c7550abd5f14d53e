import { cut, groupsOf } from '../../arbitrary-ids'
import { type Dice, diceOf, idFrom, wrongGroup } from './dice'
import { otherPart } from './other-parts'
import type { PlantedText } from './planted-text'

const labels = [
  '',
  '',
  '',
  'Installation ID: ',
  'Installation ID:\n',
  'Confirmation ID: ',
  '確認 ID：',
  'インストール ID\n\n',
  'IID ',
  'cid: ',
  'ID: ',
  'Install: ',
  'Extended PID: ',
  'Tel: ',
  'Serial number: ',
  'Installation ID of PC-07: ',
  'Installation ID 1: ',
  'Confirmation ID (48 digits) 1 of 2: ',
  'Installation ID, phone: ',
  'Product ID, Confirmation ID: ',
  '123456\n',
  'Order 1234567: ',
] as const
const separators = [
  ' ',
  ' ',
  '-',
  '\n',
  '  ',
  ', ',
  ' - ',
  '\t',
  '.',
  '/',
  ':',
  '=',
  ' x ',
  '; ',
  '\n\n',
  '\n> ',
  '_',
  '・',
  ' A ',
  ' and ',
] as const
const breaks = ['\n', '\n', '\r\n', '\n> ', '\n    ', ' \n', '\n\n', '\n\n\n', '\n| ', ' |\n| '] as const
const typed = ['O', 'l', '?', 'x', 'OO', 'lOI', ' ', '-', '.', ':', '=', '\n', '  ', '*', 'B '] as const
const joints = [
  '',
  ' ',
  '\n',
  '\n\n',
  '\n\n\n',
  ', ',
  ' x ',
  ': ',
  '=',
  ' - ',
  '\nOK\n',
  '\n\nPC-07\n',
  ' then ',
] as const
const names = [
  'ABCDEFGHI',
  'abcdefghi',
  '123456789',
  '①②③④⑤⑥⑦⑧⑨',
  '❶❷❸❹❺❻❼❽❾',
  'ⒶⒷⒸⒹⒺⒻⒼⒽⒾ',
  'ⓐⓑⓒⓓⓔⓕⓖⓗⓘ',
] as const

/** Of a thousand, those whose findings change where the search is changed. */
const tellingSeeds = [
  6, 7, 13, 21, 22, 46, 49, 55, 63, 76, 83, 87, 93, 97, 99, 111, 115, 131, 140, 141, 150, 153, 160, 161, 179,
  184, 214, 215, 220, 250, 266, 267, 270, 277, 281, 284, 288, 291, 306, 315, 319, 322, 323, 329, 330, 354,
  356, 359, 404, 407, 436, 449, 450, 452, 458, 463, 465, 466, 470, 481, 487, 491, 497, 507, 508, 509, 513,
  518, 523, 525, 527, 531, 533, 534, 539, 550, 551, 552, 553, 554, 560, 561, 562, 577, 591, 595, 607, 613,
  618, 620, 624, 626, 639, 643, 649, 659, 663, 666, 669, 671, 672, 673, 675, 682, 683, 684, 685, 691, 692,
  694, 702, 706, 709, 710, 717, 724, 731, 734, 735, 737, 751, 754, 767, 768, 771, 773, 776, 780, 781, 803,
  809, 810, 812, 828, 833, 838, 850, 865, 874, 878, 883, 893, 899, 903, 904, 905, 907, 915, 935, 964, 975,
  976, 1000,
]

/** Texts of a few parts that come near what is still an ID, or no longer. */
export function edgeTexts(): PlantedText[] {
  return tellingSeeds.map(edgeText)
}

function edgeText(seed: number): PlantedText {
  const dice = diceOf(seed)
  const ids: string[] = []
  let text = ''
  for (let parts = 1 + dice.below(3); parts > 0; parts--) {
    if (text !== '') text += dice.below(6) === 0 ? wideGap(dice) : dice.pick(joints)
    text += dice.below(3) > 0 ? idPart(dice, ids) : otherPart(dice)
  }
  return { name: String(seed), text, proven: 'some', planted: ids }
}

/** About as wide as a search still reaches across. */
function wideGap(dice: Dice): string {
  return dice
    .pick([' ', '.', '\n  ', 'ab '])
    .repeat(120)
    .slice(0, dice.pick([6, 40, 100, 160, 200, 240]) + dice.below(3) - 1)
}

function idPart(dice: Dice, ids: string[]): string {
  const length = dice.pick<63 | 54 | 48>([63, 63, 54, 48])
  const id = idFrom(dice, length)
  ids.push(id)
  let groups = groupsOf(id)
  for (let faults = dice.pick([0, 0, 1, 1, 2, 3]); faults > 0; faults--) groups = damaged(dice, groups)
  return (
    dice.pick(labels) +
    written(dice, groups) +
    dice.pick(['', '', '\nOK', ' (2025/12/03)', '.', 'x', ' 12', '-12', '_', '\n12'])
  )
}

function damaged(dice: Dice, groups: readonly string[]): string[] {
  const at = dice.below(groups.length)
  const change = (group: string): string[] => {
    const place = dice.below(group.length + 1)
    switch (dice.below(9)) {
      case 0:
        return [group.slice(0, place) + group.slice(place + 1)]
      case 1:
        return [group.slice(0, place) + dice.digits(1) + group.slice(place)]
      case 2:
        return [wrongGroup(dice, Math.max(2, group.length))]
      case 3:
        return [group, group]
      case 4:
        return [group.slice(0, place) + dice.pick(typed) + group.slice(place + 1)]
      case 5:
        return groups.length === 9 && group.length === 6 ? [dice.digits(2)] : []
      case 6:
        return [dice.digits(1 + dice.below(5)), group]
      case 7:
        return [group.slice(0, -2 - dice.below(3))]
      default:
        return [group + dice.digits(2)]
    }
  }
  return groups.flatMap((group, index) => (index === at ? change(group) : [group]))
}

function written(dice: Dice, groups: readonly string[]): string {
  const separator = dice.pick(separators)
  switch (dice.below(9)) {
    case 0:
    case 1:
      return groups.join('')
    case 2:
    case 3:
      return groups.join(separator)
    case 4:
      return cut(groups.join(''), 17 + dice.below(46)).join(dice.pick(breaks))
    case 5:
      return groups
        .map(group => `${group.slice(0, 3)}${dice.below(5) > 0 ? ' ' : '-'}${group.slice(3)}`)
        .join(separator)
    case 6:
      return cut(groups.join(''), 1 + dice.below(30)).join(separator)
    case 7:
      return groups.map(group => group + (dice.below(5) > 0 ? separator : dice.pick(separators))).join('')
    default:
      return named(dice, groups)
  }
}

function named(dice: Dice, groups: readonly string[]): string {
  const own = Array.from(dice.pick(names))
  const [between, behind] = [
    dice.pick([' ', ': ', '\n', '', ' = ', ' is ', '/9 ']),
    dice.pick([' ', '\n', ', ', '; ', ' and ']),
  ]
  const lines = groups.map((group, index) => [own[index] ?? 'Z', group] as const)
  if (dice.below(8) === 0) lines.reverse()
  switch (dice.below(5)) {
    case 0:
      return lines.map(([name, group]) => `${group} (${name})`).join(behind)
    case 1:
      return `${lines.map(([name]) => name).join(' ')}\n${lines.map(([, group]) => group).join(' ')}`
    case 2: {
      const at = 3 + dice.below(3)
      return [lines.slice(0, at), lines.slice(at)]
        .flatMap(row => [row.map(([name]) => name).join(' '), row.map(([, group]) => group).join(behind)])
        .join('\n')
    }
    default:
      return lines.map(([name, group]) => `${name}${between}${group}`).join(behind)
  }
}
