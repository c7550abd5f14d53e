import type { DigitToken } from './digit-token'
import type { GroupRow } from './group-rows'
import { itemsWithPhantoms, type LatticeItem, phantomItem, seenItem } from './lattice-item'

/** What a reading pays for a group's border that is not at a gap, or for a gap inside a group. */
const againstGaps = -6
/** A number beside a group is left out about as easily as taken. */
const strayLoss = Math.log(0.3)

/** The items of one line of groups, with the groups that are missing altogether as phantoms, and how many those are. */
export function itemsOfGroupRow(
  { tokens }: GroupRow,
  groupLength: number,
): { readonly items: readonly LatticeItem[]; readonly missingGroups: number } {
  const groups = tokens.filter(({ kind }) => kind !== 'stray')
  const period = periodOf(groups)
  let missingGroups = 0
  const items = tokens.flatMap(token => {
    if (token.kind === 'stray') return strayItems(token)
    const before = groups[groups.indexOf(token) - 1]
    const skipped =
      before === undefined || period === null ? 0 : Math.round((token.from - before.from) / period) - 1
    missingGroups += skipped
    const missing = Array.from({ length: skipped * groupLength }, (_, index) =>
      bordered(phantomItem(token.from - 1), index % groupLength === 0),
    )
    return [...missing, ...groupItems(token, groupLength, expectedStart(token, groups, period))]
  })
  return { items, missingGroups }
}

function bordered(item: LatticeItem, isStart: boolean): LatticeItem {
  return isStart ? { ...item, asInner: againstGaps } : { ...item, asFirst: againstGaps }
}

function strayItems(token: DigitToken): LatticeItem[] {
  return token.glyphs.map((glyph, index) => {
    const item = bordered(seenItem(glyph), index === 0)
    return { ...item, skip: Math.max(item.skip, strayLoss) }
  })
}

function groupItems(token: DigitToken, groupLength: number, start: number | null): LatticeItem[] {
  const lost = groupLength - (Math.round(token.to - token.from) + 1)
  if (token.kind === 'whole' || lost <= 0) {
    return itemsWithPhantoms(token.glyphs).map((item, index) => bordered(item, index === 0))
  }
  const before = start === null ? null : Math.round(token.from - start)
  const phantoms = (isBefore: boolean) =>
    Array.from({ length: lost }, (_, index) => {
      const expected = before === null || (isBefore ? lost - index <= before : index < lost - before)
      const cell = isBefore ? token.from - lost + index : token.to + index + 1
      return phantomItem(cell, expected ? 0.5 : 0.02)
    })
  const inside = itemsWithPhantoms(token.glyphs)
  return [
    ...phantoms(true),
    ...inside.map((item, index) => (index === 0 ? item : bordered(item, false))),
    ...phantoms(false).map(item => bordered(item, false)),
  ]
}

/** How far apart the groups of a line begin, in pitches; null where fewer than two whole ones follow each other. */
function periodOf(groups: readonly DigitToken[]): number | null {
  const steps = groups.flatMap((token, index) => {
    const before = groups[index - 1]
    return before?.kind === 'whole' && token.kind === 'whole' ? [token.from - before.from] : []
  })
  return steps.sort((a, b) => a - b)[(steps.length - 1) >> 1] ?? null
}

/** Where a broken group must have begun, by the nearest whole one of its line. */
function expectedStart(
  token: DigitToken,
  groups: readonly DigitToken[],
  period: number | null,
): number | null {
  if (period === null) return null
  const wholes = groups.filter(({ kind }) => kind === 'whole')
  const distance = (other: DigitToken) => Math.abs(other.from - token.from)
  const [nearest] = wholes.sort((a, b) => distance(a) - distance(b))
  if (nearest === undefined) return null
  const steps = token.from > nearest.from ? 1 : -1
  return nearest.from + steps * Math.max(1, Math.round(distance(nearest) / period)) * period
}
