import type { Expectation } from '../expected-id'
import {
  type BlockCandidate,
  type BlockShape,
  blockCandidate,
  confirmationShape,
  installationShapes,
} from './block-candidate'
import type { GlyphRow } from './glyph-row'
import { itemsOfGroupRow } from './group-items'
import { marksOf } from './group-marks'
import { type GroupRow, groupClusters } from './group-rows'
import { areInColumns, isNinthSeen, isWholeInPicture, type LineOfGroups } from './ninth-place'
import { mapped, type Piece } from './pieces'

/** Groups that stand in the right places are worth more than the same digits read as one run. */
const forStructure = 2

/** Columns are at least so many pitches apart, words less. */
const leastColumnGap = 2.2
/** So many groups at least must have their letters or numbers for these to count. */
const fewestMarks = 3

/** All blocks written in groups with gaps: on one line, in columns, or one below the other. */
export function groupBlocks(rows: readonly GlyphRow[], expectation: Expectation): readonly BlockCandidate[] {
  return [...installationShapes, confirmationShape].flatMap(shape =>
    groupClusters(rows, shape.groupLength).flatMap(cluster =>
      blocksOfCluster(cluster, shape, rows, expectation),
    ),
  )
}

/** A block is lines that follow each other evenly, apart from all others, and hold exactly the shape's groups. */
function blocksOfCluster(
  cluster: readonly GroupRow[],
  shape: BlockShape,
  all: readonly GlyphRow[],
  expectation: Expectation,
): BlockCandidate[] {
  const rows = cluster.map((row, index): FilledRow => {
    const distance = (other: GroupRow) => Math.abs(cluster.indexOf(other) - index)
    const nearest = [...cluster].sort((a, b) => distance(a) - distance(b))
    return { ...row, ...itemsOfGroupRow(row, shape.groupLength, nearest) }
  })
  return rows.flatMap((first, from) => {
    let groups = 0
    let wholes = 0
    return rows.slice(from).flatMap((row, index): BlockCandidate[] => {
      groups += row.groupCount + row.missingGroups
      wholes += row.wholeCount
      const window: Piece<FilledRow> = [first, ...rows.slice(from + 1, from + index + 1)]
      if (groups !== shape.groupCount || 2 * wholes < groups || !isEven(window)) return []
      const isConfirmation = shape.kind === 'confirmation-id'
      // Letters tell where the groups end: a date or a number of the page's own may then stand near.
      const isLettered = isConfirmation && hasAllLetters(window, all, expectation)
      if (!isLettered && !standsApart(rows, from, from + index)) return []
      if (isConfirmation && !isOfPortal(window, all, expectation)) return []
      const items = window.flatMap(one => one.items)
      const candidate = blockCandidate(items, shape, first.row.direction)
      return candidate === null ? [] : [{ ...candidate, score: candidate.score + forStructure }]
    })
  })
}

type FilledRow = GroupRow & ReturnType<typeof itemsOfGroupRow>

/**
 * Whether every line but the last holds as many groups, at the same distance. Otherwise a line was not found, or one
 * was misunderstood, and the groups would end up in the wrong places: no check digit would notice.
 */
function isEven(window: readonly FilledRow[]): boolean {
  const counts = window.map(row => row.groupCount + row.missingGroups)
  const [most = 0] = counts
  const distances = window.slice(1).map(row => row.distance)
  return (
    counts.every((count, index) => (index < counts.length - 1 ? count === most : count <= most)) &&
    Math.max(...distances) < 1.5 * Math.min(...distances)
  )
}

/** Whether the lines of groups before and behind are clearly further away than those within. */
function standsApart(rows: readonly FilledRow[], from: number, to: number): boolean {
  const inside = Math.max(2, ...rows.slice(from + 1, to + 1).map(row => row.distance))
  const isApart = (row: FilledRow | undefined) => row === undefined || row.distance > 1.5 * inside
  return (from === 0 || isApart(rows[from])) && isApart(rows[to + 1])
}

/** Whether each group has a letter of its own, and a confirmation ID is looked for. */
function hasAllLetters(
  window: Piece<FilledRow>,
  rows: readonly GlyphRow[],
  { expected }: Expectation,
): boolean {
  if (expected !== 'confirmation-id') return false
  const { letters, numbers } = marksOf(
    window.flatMap(row => lineOf(row).groups),
    rows,
  )
  return letters === confirmationShape.groupCount && numbers === 0
}

/**
 * Whether groups stand as the portal shows a confirmation ID: with letters, or five above three, wide apart. Otherwise
 * eight groups of six may as well be nine of which one was not seen; where a confirmation ID is expected, they are
 * taken if all are whole and no ninth one can be there.
 */
function isOfPortal(
  window: Piece<FilledRow>,
  rows: readonly GlyphRow[],
  { expected, size }: Expectation,
): boolean {
  const lines = mapped(window, lineOf)
  const groups = lines.flatMap(line => line.groups)
  const { letters, numbers } = marksOf(groups, rows)
  if (numbers >= fewestMarks && numbers > letters) return false
  const isLettered = letters === confirmationShape.groupCount
  const isExpected = expected === 'confirmation-id'
  if (isExpected && (!areInColumns(lines) || isNinthSeen(lines, rows, isLettered))) return false
  if (letters >= fewestMarks) return true
  const [first, second] = lines[0].groups
  const isWide = first !== undefined && (second === undefined || second.from - first.to > leastColumnGap)
  if (!isWide || window.some(({ missingGroups }) => missingGroups > 0)) return false
  if (isExpected) return groups.every(({ kind }) => kind === 'whole') && isWholeInPicture(lines, size)
  return lines[0].groups.length === 5
}

function lineOf({ tokens, distance }: FilledRow): LineOfGroups {
  return { groups: tokens.filter(({ kind }) => kind !== 'stray'), distance }
}
