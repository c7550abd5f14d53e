import { checkDigitOf } from '../../src/domain/check-digit.ts'
import type { Chance } from './chance.ts'

/** An ID that nobody issued: random payload, right check digits. It activates nothing. */
export function inventedId(chance: Chance, groups: 8 | 9, groupLength: 6 | 7): string {
  return Array.from({ length: groups }, () => inventedGroup(chance, groupLength)).join('')
}

/** An ID cut into its groups. */
export function groupsOf(id: string, groupLength: number): readonly string[] {
  return id.match(new RegExp(`.{${groupLength}}`, 'g')) ?? []
}

function inventedGroup(chance: Chance, length: number): string {
  const payload = chance.happens(0.006) ? '0'.repeat(length - 1) : chance.digits(length - 1)
  return payload + checkDigitOf(payload)
}
