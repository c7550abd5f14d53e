import { type BlockCandidate, type BlockShape, blockCandidate, blockShapes } from './block-candidate'
import type { GlyphRow } from './glyph-row'
import { itemsOfGroupRow } from './group-items'
import { type GroupCluster, groupClusters } from './group-rows'

/** Groups that stand in the right places are worth more than the same digits read as one run. */
const forStructure = 2

/** All blocks written in groups with gaps: on one line, in columns, or one below the other. */
export function groupBlocks(rows: readonly GlyphRow[]): readonly BlockCandidate[] {
  return blockShapes.flatMap(shape =>
    groupClusters(rows, shape.groupLength).flatMap(cluster => blocksOfCluster(cluster, shape)),
  )
}

/** A block may be any lines that follow each other and hold exactly the shape's groups. */
function blocksOfCluster(cluster: GroupCluster, shape: BlockShape): BlockCandidate[] {
  if (shape.kind === 'confirmation-id' && cluster.numberMarks > cluster.letterMarks + 2) return []
  const rows = cluster.rows.map(row => ({ ...row, ...itemsOfGroupRow(row, shape.groupLength) }))
  const candidates: BlockCandidate[] = []
  for (let from = 0; from < rows.length; from++) {
    let groups = 0
    let wholes = 0
    for (let to = from; to < rows.length && groups < shape.groupCount; to++) {
      groups += (rows[to]?.groupCount ?? 0) + (rows[to]?.missingGroups ?? 0)
      wholes += rows[to]?.wholeCount ?? 0
      if (groups !== shape.groupCount || 2 * wholes < groups) continue
      const window = rows.slice(from, to + 1)
      const items = window.flatMap(row => row.items)
      const direction = window[0]?.row.direction ?? { x: 1, y: 0 }
      const candidate = blockCandidate(items, shape, direction)
      if (candidate !== null) candidates.push({ ...candidate, score: candidate.score + forStructure })
    }
  }
  return candidates
}
