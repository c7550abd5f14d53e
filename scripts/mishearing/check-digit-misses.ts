import { addsUp, checkDigitOf } from '../../src/domain/check-digit'

/** One kind of mistake: how often it happens over all 100,000 valid groups of six, and how often it still adds up. */
export type Misses = { readonly mistake: string; readonly made: number; readonly unseen: number }

type Mistake = (group: string) => Iterable<string>

/** Every way in which a group that adds up is taken down wrongly, tried on every valid group of six digits. */
export function checkDigitMisses(): readonly Misses[] {
  return [
    count('one digit wrong', oneWrong),
    count('one digit wrong: 0 and 7, 1 and 8, 2 and 9, places 1 to 5', group =>
      twinsWrong(group, [0, 1, 2, 3, 4]),
    ),
    count('the same three pairs, place 6 (the check digit)', group => twinsWrong(group, [5])),
    count('two neighbours swapped, any places', group => swaps(group, [0, 1, 2, 3, 4])),
    count('two neighbours swapped, places 5 and 6', group => swaps(group, [4])),
    count('first and third digit swapped, first triplet', group => [swapped(group, 0, 2)]),
    count('first and third digit swapped, second triplet', group => [swapped(group, 3, 5)]),
    count('the two triplets swapped', group => [group.slice(3) + group.slice(0, 3)]),
    count('the first triplet taken down twice', group => [group.slice(0, 3) + group.slice(0, 3)]),
    count('the second triplet taken down twice', group => [group.slice(3) + group.slice(3)]),
  ]
}

/** Which pairs of different digits can never be told apart by the check digit in places 1 to 5. */
export function blindToPair(one: number, other: number): boolean {
  return (one - other) % 7 === 0
}

function count(mistake: string, wrongly: Mistake): Misses {
  let made = 0
  let unseen = 0
  for (let number = 0; number < 100_000; number++) {
    const payload = String(number).padStart(5, '0')
    const group = `${payload}${checkDigitOf(payload)}`
    for (const wrong of wrongly(group)) {
      if (wrong === group) continue
      made++
      if (addsUp(wrong)) unseen++
    }
  }
  return { mistake, made, unseen }
}

function* oneWrong(group: string): Iterable<string> {
  for (let place = 0; place < 6; place++)
    for (let digit = 0; digit < 10; digit++) yield replaced(group, place, String(digit))
}

function* twinsWrong(group: string, places: readonly number[]): Iterable<string> {
  for (const place of places) {
    const digit = Number(group.charAt(place))
    const twin = digit < 3 ? digit + 7 : digit > 6 ? digit - 7 : digit
    yield replaced(group, place, String(twin))
  }
}

function* swaps(group: string, places: readonly number[]): Iterable<string> {
  for (const place of places) yield swapped(group, place, place + 1)
}

function swapped(group: string, one: number, other: number): string {
  return replaced(replaced(group, one, group.charAt(other)), other, group.charAt(one))
}

function replaced(group: string, place: number, digit: string): string {
  return group.slice(0, place) + digit + group.slice(place + 1)
}
