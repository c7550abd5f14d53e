import { keyPieces } from './invented'
import type { RandomSource } from './random-source'

const separators = ['-', '\u2010', '\u2011', '\u2013', '\u2212', '－', '_', ' - ', ' ', '-\u200b', '']
const invisible = ['\u200b', '\u2060', '\u00ad', '\ufeff', '\u202e']

/** A product key as people, mails and other programs write it, and its 25 signs alone. */
export function writtenKey(random: RandomSource): { readonly text: string; readonly signs: string } {
  const pieces = keyPieces(random)
  const joined = pieces.join(random.of(separators))
  const [before, after] = random.of([
    ['', ''],
    ['Product key: ', ''],
    ['キー：', '。'],
    ['PC-07 ', ' (spare)'],
    ['"', '"'],
  ] as const)
  return { text: `${before}${changed(random, joined)}${after}`, signs: pieces.join('') }
}

function changed(random: RandomSource, key: string): string {
  switch (random.below(5)) {
    case 0:
      return key.toLowerCase()
    case 1:
      return key.replace(/[!-~]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    case 2:
      return Array.from(key).join(random.of(invisible))
    default:
      return key
  }
}

/** Whether a key's signs stand in a text in their order, whatever is between them. */
export function holdsKey(text: string, signs: string): boolean {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
  return plain.includes(signs)
}

/** Every text within a value, the names of fields included. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (value instanceof Map || value instanceof Set) return textsIn([...value])
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, field]) => [name, ...textsIn(field)])
}
