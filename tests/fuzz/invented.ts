import { checkDigitOf } from '../../src/domain/check-digit'
import type { RandomSource } from './random-source'

/** So many digits. */
export function digitsOf(random: RandomSource, length: number): string {
  return Array.from({ length }, () => random.below(10)).join('')
}

/** The groups of an ID that adds up: nine of seven, nine of six, or eight of six. */
export function idGroups(random: RandomSource): readonly string[] {
  const [count, length] = random.of([
    [9, 7],
    [9, 6],
    [8, 6],
  ] as const)
  return Array.from({ length: count }, () => groupOf(random, length))
}

/** One group that adds up. */
export function groupOf(random: RandomSource, length: number): string {
  const payload = digitsOf(random, length - 1)
  return `${payload}${checkDigitOf(payload)}`
}

const keyAlphabet = Array.from('BCDFGHJKMNPQRTVWXY2346789')

/** A product key in Microsoft's alphabet, five pieces of five; no two of them are real. */
export function keyPieces(random: RandomSource): readonly string[] {
  const pieces = Array.from({ length: 5 }, () =>
    Array.from({ length: 5 }, () => random.of(keyAlphabet)).join(''),
  )
  return /[A-Z].*[A-Z]/.test(pieces.join('')) && /\d/.test(pieces.join('')) ? pieces : keyPieces(random)
}
