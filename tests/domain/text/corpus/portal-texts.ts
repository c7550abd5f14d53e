import { groupsOf, itemOf } from '../../arbitrary-ids'
import { type Dice, idFrom, wrongGroup } from './dice'
import { type PlantedText, planted, plantedDamage } from './planted-text'

const letters = Array.from('ABCDEFGHI')
const numbers = Array.from('123456789')
const names = {
  letters,
  'small letters': Array.from('abcdefghi'),
  'circled letters': Array.from('ⒶⒷⒸⒹⒺⒻⒼⒽⒾ'),
  'small circled letters': Array.from('ⓐⓑⓒⓓⓔⓕⓖⓗⓘ'),
  numbers,
  'circled numbers': Array.from('①②③④⑤⑥⑦⑧⑨'),
  'bracketed numbers': Array.from('⑴⑵⑶⑷⑸⑹⑺⑻⑼'),
  'dotted numbers': Array.from('⒈⒉⒊⒋⒌⒍⒎⒏⒐'),
  'filled numbers': Array.from('❶❷❸❹❺❻❼❽❾'),
  keycaps: Array.from('123456789', digit => `${digit}\ufe0f\u20e3`),
} as const

type Named = readonly (readonly [name: string, group: string])[]

/** Ways to write groups with their names: before them, behind them, in rows, in columns, within words. */
const ways = {
  before: (all: Named) => all.map(([name, group]) => `${name} ${group}`).join(' '),
  'before, a line each': (all: Named) => all.map(([name, group]) => `${name}\n${group}`).join('\n'),
  'before with a colon': (all: Named) => all.map(([name, group]) => `${name}: ${group}`).join(', '),
  behind: (all: Named) => all.map(([name, group]) => `${group} (${name})`).join(' '),
  'all names first': (all: Named) =>
    `${all.map(([name]) => name).join(' ')}\n${all.map(([, group]) => group).join(' ')}`,
  'two rows': (all: Named) =>
    [all.slice(0, 5), all.slice(5)]
      .flatMap(row => [row.map(([name]) => name).join(' '), row.map(([, group]) => group).join(' ')])
      .join('\n'),
  'rows of names below': (all: Named) =>
    [all.slice(0, 4), all.slice(4)]
      .flatMap(row => [row.map(([, group]) => group).join(' '), row.map(([name]) => name).join(' ')])
      .join('\n'),
  halves: (all: Named) =>
    all.map(([name, group]) => `${name}: ${group.slice(0, 3)} ${group.slice(3)}`).join('\n'),
  'in words': (all: Named) => all.map(([name, group]) => `Group ${name} is ${group}.`).join(' '),
  backwards: (all: Named) =>
    [...all]
      .reverse()
      .map(([name, group]) => `${name} ${group}`)
      .join('\n'),
  'in columns': (all: Named) =>
    [0, 1, 2]
      .map(row =>
        [0, 3, 6]
          .flatMap(column => all.slice(row + column, row + column + 1))
          .map(([name, group]) => `${name} ${group}`)
          .join('   '),
      )
      .join('\n'),
  'read back': (all: Named) =>
    all.map(([name, group]) => `[10:21] Bob: ${name} ${group}\n[10:22] Ann: ${group} OK`).join('\n'),
} as const

function namedOf(id: string, own: readonly string[]): Named {
  return groupsOf(id).map((group, index) => [itemOf(own, index), group] as const)
}

/** Groups with their names as the portal and the PC's dialog show them, right and damaged. */
export function portalTexts(dice: Dice): PlantedText[] {
  const texts: PlantedText[] = []
  for (const [which, own] of Object.entries(names)) {
    const id = idFrom(dice, dice.pick([63, 54]))
    texts.push(planted(`${which} before`, ways.before(namedOf(id, own)), id))
  }
  for (const [way, write] of Object.entries(ways)) {
    const [long, short, old] = [idFrom(dice, 63), idFrom(dice, 48), idFrom(dice, 54)]
    texts.push(planted(`letters A to H ${way}`, write(namedOf(short, letters)), short))
    texts.push(planted(`numbers 1 to 9 ${way}`, write(namedOf(long, numbers)), long))
    texts.push(planted(`letters A to I ${way}`, write(namedOf(old, letters)), old))
    texts.push(
      planted(`circled numbers, six digits ${way}`, write(namedOf(old, names['circled numbers'])), old),
    )
  }
  for (const [way, write] of Object.entries(ways)) {
    for (const [length, own] of [
      [48, letters],
      [63, numbers],
      [54, names['circled numbers']],
      [54, letters],
    ] as const) {
      const all = namedOf(idFrom(dice, length), own)
      const at = dice.below(8)
      const [name, group] = itemOf(all, at)
      const changed = (other: string) =>
        all.map((one, index) => (index === at ? ([name, other] as const) : one))
      const wrong = changed(wrongGroup(dice, group.length))
      texts.push(plantedDamage(`${length} digits at ${own[0]}, group ${at + 1} wrong, ${way}`, write(wrong)))
      const short = changed(group.slice(0, -1 - dice.below(3)))
      texts.push(
        plantedDamage(`${length} digits at ${own[0]}, group ${at + 1} too short, ${way}`, write(short)),
      )
      const long = changed(group + dice.digits(1))
      texts.push(
        plantedDamage(`${length} digits at ${own[0]}, group ${at + 1} too long, ${way}`, write(long)),
      )
      const missing = all.filter((_, index) => index !== at)
      texts.push(
        plantedDamage(`${length} digits at ${own[0]}, group ${at + 1} missing, ${way}`, write(missing)),
      )
    }
  }
  const [one, other] = [idFrom(dice, 48), idFrom(dice, 63)]
  const page = `確認 ID\n${ways['two rows'](namedOf(one, letters))}\n続行 0120-801-734`
  texts.push(
    planted('a page with both IDs', `${ways.before(namedOf(other, numbers))}\n\n${page}`, other, one),
  )
  texts.push(planted('a page twice', `${page}\n\n${page}`, one))
  const next = idFrom(dice, 48)
  texts.push(
    planted('one page behind the other', `${page}\n${ways.before(namedOf(next, letters))}`, one, next),
  )
  return texts
}
