import { cut, groupsOf } from '../../arbitrary-ids'
import { type Dice, idFrom, wrongGroup } from './dice'
import { type PlantedText, planted, plantedDamage } from './planted-text'

const chats = {
  'a word between': (groups: readonly string[]) => groups.join(' then '),
  'times before': (groups: readonly string[]) =>
    groups.map((group, index) => `[10:2${index}] Ann: ${group}`).join('\n'),
  'read back at once': (groups: readonly string[]) =>
    groups.map(group => `Ann: ${group}\nBob: ${group} ok`).join('\n'),
  counters: (groups: readonly string[]) =>
    groups.map((group, index) => `group number ${index + 1} of 9 is ${group}`).join('\n'),
  'long words between': (groups: readonly string[]) =>
    groups.map(group => `please write down the next group carefully: ${group}`).join('\n'),
  'very long words between': (groups: readonly string[]) => groups.join(` ${'bla '.repeat(45)}`),
  'other words at each': (groups: readonly string[]) =>
    groups.map((group, index) => `${'word '.repeat(index + 1)}${group}`).join(' '),
} as const

/** Several IDs in one text, and IDs told group by group. */
export function severalTexts(dice: Dice): PlantedText[] {
  const texts: PlantedText[] = []
  const lengths = [63, 54, 48] as const
  for (const one of lengths) {
    for (const two of lengths) {
      for (const [between, name] of [
        ['\n', 'a line'],
        ['\n\n', 'an empty line'],
        [' ', 'a space'],
        [' and ', 'a word'],
      ] as const) {
        const [first, second] = [idFrom(dice, one), idFrom(dice, two)]
        texts.push(
          planted(`${one} and ${two} digits, ${name} between`, first + between + second, first, second),
        )
        if (between === ' ') continue
        const written = [first, second].map(id => groupsOf(id).join('-')).join(between)
        texts.push(planted(`${one} and ${two} digits in groups, ${name} between`, written, first, second))
      }
    }
  }
  for (const count of [2, 3, 8]) {
    const ids = Array.from({ length: count }, (_, index) => idFrom(dice, index % 2 === 0 ? 63 : 48))
    texts.push(planted(`${count} without anything between`, ids.join(''), ...ids))
    texts.push(planted(`${count} wrapped at 80`, cut(ids.join(''), 80).join('\n'), ...ids))
  }
  for (const [name, write] of Object.entries(chats)) {
    for (const length of lengths) {
      const id = idFrom(dice, length)
      const groups = groupsOf(id)
      const tells = name !== 'very long words between'
      texts.push(planted(`a chat of ${length} digits, ${name}`, write(groups), ...(tells ? [id] : [])))
      const wrong = groups.map((group, index) => (index === 5 ? wrongGroup(dice, group.length) : group))
      texts.push(plantedDamage(`a chat of ${length} digits, one group wrong, ${name}`, write(wrong)))
    }
  }
  const [id, other] = [idFrom(dice, 63), idFrom(dice, 48)]
  texts.push(planted('the same one twice', `${id}\n\n${groupsOf(id).join(' ')}`, id))
  texts.push(
    planted(
      'a group told twice in a row',
      [...groupsOf(id).slice(0, 4), ...groupsOf(id).slice(3)].join(' then '),
      id,
    ),
  )
  texts.push(planted('a key between', `${id}\nVK7JG-NPHTM-C97JM-9MPGT-3V66T\n${other}`, id, other))
  texts.push(planted('a key of digits before', `12345-67890-12345-67890-12345\n\n${id}`, id))
  texts.push(planted('a date before the groups', `2025-12-03 ${groupsOf(id).join(' ')}`, id))
  texts.push(planted('a time before the groups', `10:22:05 ${groupsOf(other).join('-')}`, other))
  texts.push(planted('a stray right group behind', `${groupsOf(id).join('-')} ${groupsOf(other)[0]}`, id))
  texts.push(planted('a telephone number behind', `${groupsOf(other).join(' ')}\nTel. 0120-801-734`, other))
  return texts
}
