import { type Activation, confirmationIdOf, installationIdOf, type Stage } from '../activation'
import { type BoardState, boardStateOf } from '../board-state'
import type { Instant } from '../instant'
import type { Product } from '../product'
import { withoutKeys } from '../records/kept-text'
import { shapeOf } from '../records/record-view'

/** One PC in a visit's report. IDs are masked: `6830531 … 5731251`, the first and the last group; '' where there is none. */
export type ReportRow = {
  readonly id: string
  readonly name: string
  readonly room: string
  readonly product: Product
  readonly state: BoardState
  readonly installationId: string
  readonly confirmationId: string
  /** When it was licensed or failed, or the portal refused. */
  readonly at: Instant | null
  readonly by: string
  /** What the PC showed; null where it showed none. */
  readonly code: string | null
  /** What the portal said. */
  readonly reason: string
}

/** What was reached, what was not, and what is still to be done; each by name. */
export type VisitReport = {
  readonly done: readonly ReportRow[]
  readonly failed: readonly ReportRow[]
  readonly pending: readonly ReportRow[]
}

const byName = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** The report of these PCs. */
export function visitReport(activations: readonly Activation[]): VisitReport {
  const rows = activations.map(rowOf).sort((a, b) => byName.compare(a.name, b.name))
  const isEnd = (state: BoardState) => state === 'licensed' || state === 'failed'
  return {
    done: rows.filter(({ state }) => state === 'licensed'),
    failed: rows.filter(({ state }) => state === 'failed'),
    pending: rows.filter(({ state }) => !isEnd(state)),
  }
}

function rowOf(activation: Activation): ReportRow {
  const { id, name, room, product, stage } = activation
  const refusal = 'refusal' in stage ? stage.refusal : null
  return {
    id,
    name: shown(name),
    room: shown(room),
    product,
    state: boardStateOf(activation),
    installationId: outerGroups(installationIdOf(activation)),
    confirmationId: outerGroups(confirmationIdOf(activation)),
    at: instantOf(stage) ?? refusal?.at ?? null,
    by: 'by' in stage ? shown(stage.by) : '',
    code: stage.kind === 'failed' && stage.code !== null ? shown(stage.code) : null,
    reason: shown(refusal?.reason ?? ''),
  }
}

/** Older versions kept texts as they were typed. */
function shown(text: string): string {
  return withoutKeys(text).text
}

function instantOf(stage: Stage): Instant | null {
  if ('licensedAt' in stage) return stage.licensedAt
  return 'failedAt' in stage ? stage.failedAt : null
}

/** The first and the last group of an ID: enough to tell PCs apart, not enough to use. */
function outerGroups(id: string | null): string {
  if (id === null) return ''
  const { groupLength } = shapeOf(id)
  return `${id.slice(0, groupLength)} … ${id.slice(-groupLength)}`
}
