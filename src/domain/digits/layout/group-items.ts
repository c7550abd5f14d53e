import type { Point } from '../digit-sighting'
import type { DigitToken } from './digit-token'
import { projected } from './glyph-row'
import type { GroupRow } from './group-rows'
import { itemsWithPhantoms, type LatticeItem, phantomItem } from './lattice-item'

/** What a reading pays for a group's border that is not at a gap, or for a gap inside a group. */
const againstGaps = -6

/**
 * The items of one line of groups, with the groups that are missing altogether as phantoms, and how many those are.
 * Marks beside the groups are left out.
 * @param others lines of groups, nearest first, for telling which end of a group is missing
 */
export function itemsOfGroupRow(
  row: GroupRow,
  groupLength: number,
  others: readonly GroupRow[],
): { readonly items: readonly LatticeItem[]; readonly missingGroups: number } {
  const groups = row.tokens.filter(({ kind }) => kind !== 'stray')
  const period = periodOf(groups)
  let missingGroups = 0
  const items = groups.flatMap((token, index) => {
    const before = groups[index - 1]
    const steps = before === undefined || period === null ? 1 : (token.from - before.from) / period
    const skipped = Math.max(0, Math.round(steps) - 1)
    missingGroups += skipped
    const missing = Array.from({ length: skipped * groupLength }, (_, place) =>
      bordered(phantomItem(), place % groupLength === 0),
    )
    const lostBefore = lostBeforeIn(token, groups, period) ?? lostBeforeByColumn(token, groupLength, others)
    return [...missing, ...groupItems(token, groupLength, lostBefore)]
  })
  return { items, missingGroups }
}

function bordered(item: LatticeItem, isStart: boolean): LatticeItem {
  return isStart ? { ...item, asInner: againstGaps } : { ...item, asFirst: againstGaps }
}

function groupItems(token: DigitToken, groupLength: number, before: number | null): LatticeItem[] {
  const lost = groupLength - (Math.round(token.to - token.from) + 1)
  if (token.kind === 'whole' || lost <= 0) {
    return itemsWithPhantoms(token.glyphs).map((item, index) => bordered(item, index === 0))
  }
  const phantoms = (isBefore: boolean) =>
    Array.from({ length: lost }, (_, index) => {
      const expected = before === null || (isBefore ? lost - index <= before : index < lost - before)
      return phantomItem(expected ? 0.5 : 0.02)
    })
  const inside = itemsWithPhantoms(token.glyphs)
  return [
    ...phantoms(true),
    ...inside.map((item, index) => (index === 0 ? item : bordered(item, false))),
    ...phantoms(false).map(item => bordered(item, false)),
  ]
}

/** How far apart the groups of a line begin, in pitches; null where fewer than two are whole. */
function periodOf(groups: readonly DigitToken[]): number | null {
  const wholes = groups.flatMap((token, index) => (token.kind === 'whole' ? [{ token, index }] : []))
  const steps = wholes.flatMap(({ token, index }, number) => {
    const before = wholes[number - 1]
    return before === undefined ? [] : [(token.from - before.token.from) / (index - before.index)]
  })
  return steps.sort((a, b) => a - b)[(steps.length - 1) >> 1] ?? null
}

/** How many of a broken group's first digits are missing, by the nearest whole one of its line. */
function lostBeforeIn(
  token: DigitToken,
  groups: readonly DigitToken[],
  period: number | null,
): number | null {
  const wholes = groups.filter(({ kind }) => kind === 'whole')
  const distance = (other: DigitToken) => Math.abs(other.from - token.from)
  const [nearest] = wholes.sort((a, b) => distance(a) - distance(b))
  if (period === null || nearest === undefined) return null
  const steps = token.from > nearest.from ? 1 : -1
  const start = nearest.from + steps * Math.max(1, Math.round(distance(nearest) / period)) * period
  return Math.round(token.from - start)
}

/** The same, by a whole group that stands above or below it. */
function lostBeforeByColumn(
  token: DigitToken,
  groupLength: number,
  others: readonly GroupRow[],
): number | null {
  const { first } = token
  const along = (point: Point) => projected(point, token.row.direction).along
  for (const other of others) {
    for (const whole of other.tokens.filter(({ kind }) => kind === 'whole')) {
      const offset = (along(first.point) - along(whole.first.point)) / first.pitch
      if (offset > -0.5 && offset < groupLength - 0.5) {
        return Math.abs(offset - Math.round(offset)) < 0.35 ? Math.round(offset) : null
      }
    }
  }
  return null
}
