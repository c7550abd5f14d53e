import { itemOf } from '../../arbitrary-ids'
import type { Dice } from './dice'
import type { PlantedText } from './planted-text'

const joints = [
  '\n\n\n',
  '\n\nRe: PC-07, floor three\n\n',
  '\r\n\r\n-- \r\nTaro\r\n\r\n',
  '\n\n* * *\n\n',
] as const

/** Two or three of the other texts one below the other: what is in one must not change what is in the next. */
export function mixedTexts(dice: Dice, from: readonly PlantedText[], count: number): PlantedText[] {
  // A group that is missing, and one told in a chat, may be looked for in the text below.
  const short = from.filter(({ name, text }) => text.length < 400 && !/missing|behind|chat/.test(name))
  return Array.from({ length: count }, (_, index) => {
    const parts = Array.from({ length: 2 + dice.below(2) }, () => itemOf(short, dice.below(short.length)))
    return {
      name: `${index + 1}: ${parts.map(({ name }) => name).join(' + ')}`,
      text: parts.map(({ text }) => text).join(dice.pick(joints)),
      proven: [...new Set(parts.flatMap(({ proven }) => (proven === 'some' ? [] : proven)))],
    }
  })
}
