import { cut, groupsOf } from '../../arbitrary-ids'
import { type Dice, idFrom, wrongGroup } from './dice'
import { type PlantedText, planted, plantedDamage } from './planted-text'

const labels = [
  '',
  'Installation ID: ',
  '確認 ID: ',
  'Installations-ID:\n',
  'Código de confirmación: ',
  'Идентификатор установки: ',
  'IID:',
  'CID ',
  'Serial number: ',
  'Order: ',
  'Phone: ',
] as const

const breaks = ['O', '?', ' ', '\n', '-', 'lI', '\n> ', '：', 'x'] as const

/** IDs with digits lost, doubled and wrong, in one piece, in groups and wrapped, with and without a label. */
export function damagedTexts(dice: Dice): PlantedText[] {
  return [...inOnePiece(dice), ...inGroups(dice), ...cutAndBroken(dice), ...seldom(dice)]
}

/** Digits lost or doubled in one place or in several, none of them so that it would still be an ID. */
function inOnePiece(dice: Dice): PlantedText[] {
  const texts: PlantedText[] = []
  for (const length of [63, 54, 48] as const) {
    for (const places of [1, 2, 3]) {
      for (const change of ['lost', 'doubled', 'wrong', 'two lost'] as const) {
        const id = idFrom(dice, length)
        const step = Math.floor(length / places)
        const pieces = cut(id, step).map((piece, index) =>
          index < places ? changedPiece(dice, piece, change) : piece,
        )
        const text = pieces.join('')
        if (text.length === 48 || text.length === 54) continue
        const label = dice.pick(labels)
        texts.push(plantedDamage(`${length} digits in one piece, ${places} ${change}`, `${text}\nOK`))
        texts.push(
          plantedDamage(`${length} digits behind ${label.trim()}, ${places} ${change}`, `${label}${text}`),
        )
      }
    }
  }
  return texts
}

function changedPiece(dice: Dice, piece: string, change: 'lost' | 'doubled' | 'wrong' | 'two lost'): string {
  const at = 1 + dice.below(piece.length - 3)
  if (change === 'lost') return piece.slice(0, at) + piece.slice(at + 1)
  if (change === 'two lost') return piece.slice(0, at) + piece.slice(at + 2)
  if (change === 'doubled') return piece.slice(0, at) + piece.slice(at - 1)
  // A step of three is never a blind one.
  return piece.slice(0, at) + ((Number(piece[at]) + 3) % 10) + piece.slice(at + 1)
}

function inGroups(dice: Dice): PlantedText[] {
  const texts: PlantedText[] = []
  for (const length of [63, 54, 48] as const) {
    for (const separator of [' ', '-', '\n', ', ', '  ']) {
      for (const wrong of [1, 2, 3, 4]) {
        const groups = groupsOf(idFrom(dice, length)).map((group, index) =>
          index % 2 === 0 && index < wrong * 2 ? wrongGroup(dice, group.length) : group,
        )
        texts.push(
          plantedDamage(
            `${length} digits, ${wrong} groups wrong, between them ${JSON.stringify(separator)}`,
            groups.join(separator),
          ),
        )
      }
      const groups = groupsOf(idFrom(dice, length))
      const at = 1 + dice.below(groups.length - 2)
      const short = groups.map((group, index) => (index === at ? group.slice(1) : group))
      texts.push(
        plantedDamage(
          `${length} digits, a short group, between them ${JSON.stringify(separator)}`,
          short.join(separator),
          short.join(''),
        ),
      )
      const long = groups.map((group, index) => (index === at ? group + group.slice(-1) : group))
      texts.push(
        plantedDamage(
          `${length} digits, a long group, between them ${JSON.stringify(separator)}`,
          long.join(separator),
          long.join(''),
        ),
      )
      const halves = groups.map((group, index) => (index === at ? wrongGroup(dice, group.length) : group))
      const written = halves.map(group => `${group.slice(0, 3)} ${group.slice(3)}`).join(separator)
      texts.push(
        plantedDamage(`${length} digits in halves, between them ${JSON.stringify(separator)}`, written),
      )
      if (length === 54) continue
      const fewer = groups.filter((_, index) => index !== at)
      texts.push(
        plantedDamage(
          `${length} digits, a group left out, between them ${JSON.stringify(separator)}`,
          fewer.join(separator),
          fewer.join(''),
        ),
      )
    }
  }
  return texts
}

function cutAndBroken(dice: Dice): PlantedText[] {
  const texts: PlantedText[] = []
  for (const sign of breaks) {
    const id = idFrom(dice, 63)
    const at = 25 + dice.below(20)
    texts.push(
      plantedDamage(
        `a digit replaced by ${JSON.stringify(sign)}`,
        `a ${id.slice(0, at)}${sign}${id.slice(at + 1)} b`,
      ),
    )
    const short = idFrom(dice, 48)
    texts.push(
      plantedDamage(
        `two digits replaced by ${JSON.stringify(sign)}`,
        `${short.slice(0, 10)}${sign}${short.slice(11, 37)}${sign}${short.slice(38)}`,
      ),
    )
    const wrapped = `${id.slice(0, 12)}${id.slice(13)}`
    texts.push(plantedDamage(`wrapped with ${JSON.stringify(sign)}`, cut(wrapped, 40).join(`${sign}\n`)))
  }
  for (const length of [
    29, 30, 31, 35, 36, 37, 41, 42, 43, 47, 49, 50, 51, 53, 55, 62, 64, 66, 70, 83, 84, 85, 110, 111,
  ]) {
    const digits =
      length > 63 ? idFrom(dice, 63) + dice.digits(length - 63) : idFrom(dice, 63).slice(0, length)
    texts.push(plantedDamage(`${length} digits behind a label`, `Installation ID: ${digits}`))
    texts.push(plantedDamage(`${length} digits without a label`, `see ${digits}.`))
  }
  for (const length of [6, 12, 24, 36, 41, 42, 43, 47]) {
    const digits = idFrom(dice, 48).slice(0, length)
    texts.push(
      plantedDamage(`${length} digits of a confirmation ID`, `確認 ID: ${groupsOf(digits).join('-')}`),
    )
  }
  return texts
}

function seldom(dice: Dice): PlantedText[] {
  const [one, two, three] = [idFrom(dice, 63), idFrom(dice, 63), idFrom(dice, 48)]
  const [damagedOne, damagedTwo] = [one.slice(0, 61), `${two.slice(0, 30)}${two.slice(31)}`]
  return [
    plantedDamage(
      'two damaged ones on neighbouring lines',
      `${damagedOne}\n${damagedTwo}`,
      damagedOne,
      damagedTwo,
    ),
    {
      ...planted('a damaged one above a right one', `${damagedOne}\n${three}`, three),
      damaged: [damagedOne],
    },
    {
      ...planted('a damaged one below a right one', `${three}\n${damagedOne}`, three),
      damaged: [damagedOne],
    },
    {
      ...planted('a damaged one beside a right one', `${groupsOf(three).join('-')} ${damagedTwo}`, three),
      damaged: [damagedTwo],
    },
    plantedDamage('the oldest length', `Installation ID: ${groupsOf(three).join('-')}-12`, `${three}12`),
    plantedDamage('the oldest length without a label', `${groupsOf(idFrom(dice, 48)).join('')}12`),
    plantedDamage(
      'the oldest length of a confirmation ID',
      `Confirmation ID: ${three.slice(0, 42)}`,
      three.slice(0, 42),
    ),
    plantedDamage('a number, then a label', `Installation ID 1 of 2: ${damagedTwo}`, damagedTwo),
    plantedDamage(
      'a table of many',
      Array.from({ length: 12 }, () =>
        groupsOf(idFrom(dice, 63))
          .map((group, index) => (index === 4 ? wrongGroup(dice, 7) : group))
          .join('\t'),
      ).join('\n'),
    ),
    plantedDamage('many in wrong groups', Array.from({ length: 30 }, () => wrongGroup(dice, 6)).join(' ')),
  ]
}
