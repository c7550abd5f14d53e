import { blindPairs } from '../../../src/domain/check-digit'
import type { SeenGroup } from '../../../src/stores/scanning/seen-id'

/** A proven group with these digits. */
function provenGroup(digits: string): SeenGroup {
  return { state: 'proven', places: [...digits].map(digit => ({ digit, doubtful: false, choices: [digit] })) }
}

/** A group that was seen; at the doubtful places the twin that the check digit cannot tell may stand as well. */
export function unsureGroup(digits: string, ...doubtful: number[]): SeenGroup {
  return {
    state: 'unsure',
    places: [...digits].map((digit, place) => ({
      digit,
      doubtful: doubtful.includes(place),
      choices: doubtful.includes(place) ? [digit, twinOf(digit)] : [digit],
    })),
  }
}

/** The nine groups of these digits, proven but for the given ones. */
export function seenGroups(digits: string, others: Record<number, SeenGroup> = {}): SeenGroup[] {
  const length = digits.length / 9
  return Array.from(
    { length: 9 },
    (_, index) => others[index] ?? provenGroup(digits.slice(index * length, (index + 1) * length)),
  )
}

function twinOf(digit: string): string {
  const pair = blindPairs.find(([low, high]) => low === digit || high === digit)
  return pair ? (pair[0] === digit ? pair[1] : pair[0]) : '0'
}
