import type { Dice } from './dice'
import { idFrom, wrongGroup } from './dice'

/** IDs as people and programs write them one behind the other, and which of them are whole. */
export type WrittenIds = { readonly text: string; readonly whole: readonly string[] }

const separators = [' ', '  ', '-', ' - ', ', ', '/', ' | ', '\t', '\n'] as const
/** Numbers that stand beside an ID. */
const otherNumbers = ['2026-11-23', '14:05', '0120-123-456', '12/31', 'Room 12', '#4711', '90'] as const

/**
 * One ID, in any writing, with a damaged group where `isDamaged`, and perhaps some other number beside it; beside a whole
 * one none like a group, which could be its ninth.
 */
export function writtenId(dice: Dice, isDamaged: boolean): WrittenIds {
  const { text, whole } = written(dice, isDamaged)
  const likeGroups = isDamaged ? [wrongGroup(dice, 6), wrongGroup(dice, 7), dice.digits(5)] : []
  const other = dice.pick([...otherNumbers, ...likeGroups])
  const places = [text, text, text, `${other}\n${text}`, `${text}\n${other}`, `${other}: ${text}`] as const
  return { text: dice.pick(places), whole }
}

/** Two or three IDs, each in a writing of its own. */
export function writtenIds(dice: Dice): WrittenIds {
  const all = Array.from({ length: 2 + dice.below(2) }, () => written(dice, false))
  const text = all.map(one => {
    const label = one.whole[0]?.length === 48 ? 'Confirmation ID' : 'Installation ID'
    return `${dice.pick(['\n', 'PC 2: ', `${label}: `, `${label}:\n`])}${one.text}`
  })
  return { text: text.join('\n'), whole: all.flatMap(one => one.whole) }
}

function written(dice: Dice, isDamaged: boolean): WrittenIds {
  const length = dice.pick([63, 54, 48] as const)
  const id = idFrom(dice, length)
  const groups = id.match(length === 63 ? /.{7}/g : /.{6}/g) ?? []
  return { text: writing(dice, isDamaged ? damaged(dice, groups) : groups), whole: isDamaged ? [] : [id] }
}

/** One group with another digit, a digit less, or one more; or left out, where what remains is no other ID. */
function damaged(dice: Dice, groups: readonly string[]): string[] {
  const place = dice.below(groups.length)
  const group = groups[place] ?? ''
  const cut = dice.below(group.length)
  const shorter = group.slice(0, cut) + group.slice(cut + 1)
  const longer = group.slice(0, cut) + dice.digits(1) + group.slice(cut)
  const isNinth = groups.length === 9 && group.length === 6
  const instead = dice.pick([
    [wrongGroup(dice, group.length)],
    [shorter],
    [longer],
    isNinth ? [shorter] : [],
  ] as const)
  return [...groups.slice(0, place), ...instead, ...groups.slice(place + 1)]
}

function writing(dice: Dice, groups: readonly string[]): string {
  const separator = dice.pick(separators)
  const isHalved = dice.below(4) === 0
  const parts = groups.map(group =>
    isHalved && group.length > 3 ? `${group.slice(0, 3)}${dice.pick([' ', '-'])}${group.slice(3)}` : group,
  )
  const name = dice.pick([letterOf, (index: number) => String(index + 1)])
  const behind = dice.pick([' ', ' ('])
  return dice.pick([
    () => groups.join(''),
    () => wrapped(groups.join(''), dice.pick([20, 30, 40, 50, 60])),
    () => parts.join(separator),
    () => parts.join(separator),
    () => rows(parts, dice.pick([2, 3, 4, 5]), separator === '\n' ? ' ' : separator),
    () => parts.map((part, index) => `${name(index)}${dice.pick([' ', ': '])}${part}`).join(separator),
    () =>
      parts
        .map((part, index) => `${part}${behind}${name(index)}${behind === ' ' ? '' : ')'}`)
        .join(separator),
    () => namedRows(parts, dice.pick([3, 4, 9])),
  ] as const)()
}

function letterOf(index: number): string {
  return String.fromCharCode(65 + index)
}

function wrapped(digits: string, width: number): string {
  return (digits.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join('\n')
}

function rows(parts: readonly string[], perRow: number, separator: string): string {
  return inRows(parts, perRow)
    .map(row => row.join(separator))
    .join('\n')
}

/** A row of letters above each row of groups. */
function namedRows(parts: readonly string[], perRow: number): string {
  return inRows(parts, perRow)
    .map(
      (row, index) =>
        `${row.map((_, place) => letterOf(index * perRow + place)).join(' ')}\n${row.join(' ')}`,
    )
    .join('\n')
}

function inRows(parts: readonly string[], perRow: number): string[][] {
  const all: string[][] = []
  for (let start = 0; start < parts.length; start += perRow) all.push(parts.slice(start, start + perRow))
  return all
}
