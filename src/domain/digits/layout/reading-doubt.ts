import { proofOf } from '../block-proof'
import type { LatticeReading } from '../digit-lattice'
import type { BlockSighting, DigitEvidence } from '../digit-sighting'
import { groupEvidence, normalised } from './digit-places'
import type { LatticeItem } from './lattice-item'

type Group = readonly DigitEvidence[]
type Lengths = Pick<BlockSighting, 'groupLength'> & { readonly groupCount: number }

/** The evidence on each group: from all items between the glyphs that were taken for its neighbours. */
export function groupsAt(
  items: readonly LatticeItem[],
  chosen: readonly number[],
  { groupCount, groupLength }: Lengths,
): readonly Group[] {
  return Array.from({ length: groupCount }, (_, group) => {
    const before = chosen[group * groupLength - 1] ?? -1
    const after = chosen[(group + 1) * groupLength] ?? items.length
    return groupEvidence(items.slice(before + 1, after), groupLength)
  })
}

/**
 * The groups as the checked reading has them, less certain where the checks moved one to other glyphs: a check that
 * chose a group's glyphs must not prove them too. How likely the free reading is right about a group is judged by the
 * glyphs and by the checks of all groups but this one.
 */
export function withDoubt(
  items: readonly LatticeItem[],
  { chosen, freeChosen }: Pick<LatticeReading, 'chosen' | 'freeChosen'>,
  checked: readonly Group[],
  lengths: Lengths,
): readonly Group[] {
  const free = groupsAt(items, freeChosen, lengths)
  const gains = checked.map((group, index) => proofOfGroup(group) - proofOfGroup(free[index] ?? group))
  const gain = gains.reduce((sum, value) => sum + value, 0)
  const loss = scoreOf(items, freeChosen, lengths) - scoreOf(items, chosen, lengths)
  return checked.map((group, index) => {
    const other = free[index] ?? group
    const others = gain - (gains[index] ?? 0)
    return isSame(chosen, freeChosen, index, lengths)
      ? group
      : blended(group, other, 1 / (1 + Math.exp(others - loss)))
  })
}

function proofOfGroup(group: Group): number {
  return proofOf(
    group.map(({ digits }) => digits),
    group.length,
  )
}

/** What taking these glyphs is worth against leaving them, whatever digits they are. */
function scoreOf(items: readonly LatticeItem[], chosen: readonly number[], { groupLength }: Lengths): number {
  return chosen.reduce((sum, index, place) => {
    const item = items[index]
    if (item === undefined) return sum
    const cost = place % groupLength === 0 ? item.asFirst : item.asInner
    return sum + Math.max(...item.digits) + cost - item.skip
  }, 0)
}

function isSame(
  chosen: readonly number[],
  freeChosen: readonly number[],
  group: number,
  { groupLength }: Lengths,
): boolean {
  const from = group * groupLength
  return chosen.slice(from, from + groupLength).every((index, place) => index === freeChosen[from + place])
}

function blended(first: Group, second: Group, share: number): Group {
  return first.map(({ digits, quad }, place) => ({
    digits: normalised(
      digits.map((value, digit) => {
        const other = second[place]?.digits[digit] ?? value
        return Math.exp(value) * (1 - share) + Math.exp(other) * share
      }),
    ),
    quad,
  }))
}
