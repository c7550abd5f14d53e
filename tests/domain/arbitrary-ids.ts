import * as fc from 'fast-check'
import { checkDigitOf } from '../../src/domain/check-digit'
import fixtures from '../fixtures/ids.json'

export const { installationIds63, installationIds54, confirmationIds48, nearMisses } = fixtures

/** The first ID of each kind, for texts that need just one. */
export const installationId63 = first(installationIds63)
export const installationId54 = first(installationIds54)
export const confirmationId = first(confirmationIds48)

/** IDs that add up, of one of the three lengths. */
export const anyId = fc.constantFrom(7, 6, 8).chain(kind => idOf(kind === 8 ? 8 : 9, kind === 7 ? 7 : 6))

/** One group that adds up. */
export function groupOf(length: number): fc.Arbitrary<string> {
  return digits(length - 1).map(payload => `${payload}${checkDigitOf(payload)}`)
}

/** So many digits. */
export function digits(length: number): fc.Arbitrary<string> {
  return fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map(list => list.join(''))
}

/** An ID's digits in its groups. */
export function groupsOf(id: string): string[] {
  return cut(id, id.length === 63 ? 7 : 6)
}

/** A text in pieces of one length. */
export function cut(text: string, length: number): string[] {
  return text.match(new RegExp(`.{1,${length}}`, 'gsu')) ?? []
}

/** Full-width digits, letters and signs. */
export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, character => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
}

/** A list's item, where the test knows that there is one. */
export function itemOf<T>(list: readonly T[], index: number): T {
  const item = list[index]
  if (item === undefined) throw new Error(`no item ${index}`)
  return item
}

function first(list: readonly string[]): string {
  return itemOf(list, 0)
}

function idOf(groups: number, length: number): fc.Arbitrary<string> {
  return fc
    .array(groupOf(length), { minLength: groups, maxLength: groups })
    .filter(list => new Set(list).size === list.length)
    .map(list => list.join(''))
}
