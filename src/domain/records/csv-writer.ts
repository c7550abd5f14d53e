import type { Activation, Stage } from '../activation'
import { emptyEntry, type IdEntry } from '../id-entry'
import { confirmationShape, groupLetters, installationShape63 } from '../id-shape'
import type { Visit, VisitId } from '../visit'
import { byteOrderMark, csvLine, guarded, guardedText } from './csv-cells'
import { type CsvColumn, csvColumns, csvTitles } from './csv-columns'
import { recordFormat, recordVersion } from './record-file-writer'
import { groupsOf, type LeftOut, recordView } from './record-view'
import type { RecordProfile, Records } from './records'
import { writtenInstant } from './written-time'

/** Writes a CSV file piece by piece: `start`, then visits, then activations, in as many batches as one likes. */
export interface CsvWriter {
  /** Byte order mark and titles. */
  start(): string
  visits(batch: readonly Visit[]): string
  activations(batch: readonly Activation[]): string
  leftOut(): LeftOut
}

type Cells = { readonly [Column in CsvColumn]?: string }

/** Starts a CSV file: RFC 4180, one row for each visit and each activation, IDs in groups so that they stay text. */
export function csvWriter(profile: RecordProfile): CsvWriter {
  const view = recordView(profile)
  const places = new Map<VisitId, Cells>()

  const visitRow = (visit: Visit) => {
    const shown = view.visit(visit)
    places.set(shown.id, { site: shown.site, date: shown.date })
    return row({
      record: 'visit',
      ...places.get(shown.id),
      technician: shown.technician,
      note: shown.note,
      createdAt: writtenInstant(shown.createdAt),
      changedAt: writtenInstant(shown.changedAt),
      closedAt: shown.closedAt === null ? '' : writtenInstant(shown.closedAt),
      id: shown.id,
    })
  }
  const activationRow = (activation: Activation) => {
    const shown = view.activation(activation)
    return row({
      record: 'activation',
      name: shown.name,
      room: shown.room,
      ...(shown.visitId === null ? {} : { visitId: shown.visitId, ...places.get(shown.visitId) }),
      product: shown.product.kind,
      release: shown.product.release ?? '',
      activationId: shown.product.activationId ?? '',
      ...stageCells(shown.stage),
      createdAt: writtenInstant(shown.createdAt),
      changedAt: writtenInstant(shown.changedAt),
      id: shown.id,
    })
  }

  return {
    start: () => byteOrderMark + csvLine(csvTitles(`${recordFormat} ${recordVersion} ${profile}`)),
    visits: batch => batch.map(visitRow).join(''),
    activations: batch => batch.map(activationRow).join(''),
    leftOut: view.leftOut,
  }
}

/** A whole CSV file, for records that are in memory anyway. */
export function writeCsvFile(records: Records, profile: RecordProfile): string {
  const writer = csvWriter(profile)
  return writer.start() + writer.visits(records.visits) + writer.activations(records.activations)
}

function row(cells: Cells): string {
  return csvLine(
    csvColumns.map(column => {
      const text = wellFormed(cells[column] ?? '')
      return freeText.has(column) ? guardedText(text) : guarded(text)
    }),
  )
}

/** Columns in which anything may stand. */
const freeText: ReadonlySet<CsvColumn> = new Set([
  ...(['name', 'room', 'site', 'technician', 'note', 'refusal', 'by'] as const),
])

/** UTF-8 has no halves of characters. */
const wellFormed = (text: string) => text.replace(/\p{Cs}/gu, '\ufffd')

function stageCells(stage: Stage): Cells {
  if (stage.kind === 'taking') {
    return { state: stage.kind, typed: typedCell(stage.entry, emptyEntry(installationShape63)) }
  }
  const installationId = grouped(stage.installationId)
  if (!('confirmationId' in stage)) {
    return {
      state: stage.kind,
      installationId,
      copiedGroups: String(stage.copiedGroups),
      typed: typedCell(stage.answer, emptyEntry(confirmationShape)),
      ...(stage.refusal && { refusal: stage.refusal.reason, refusedAt: writtenInstant(stage.refusal.at) }),
    }
  }
  return {
    state: stage.kind,
    installationId,
    confirmationId: grouped(stage.confirmationId),
    acceptedAnyway: stage.acceptedAnyway.map(group => `${groupLetters[group]}`).join(' '),
    confirmedGroups: String(stage.confirmedGroups),
    ...(stage.kind === 'licensed' && { resultAt: writtenInstant(stage.licensedAt), by: stage.by }),
    ...(stage.kind === 'failed' && {
      errorCode: stage.code ?? '',
      resultAt: writtenInstant(stage.failedAt),
      by: stage.by,
    }),
  }
}

function grouped(id: string): string {
  return groupsOf(id).join(' ')
}

/** `7@3! 1234567 12 _ …`: the groups' length, where the next digit goes, `!` where it starts over; empty while untouched. */
function typedCell(entry: IdEntry, untouched: IdEntry): string {
  if (JSON.stringify(entry) === JSON.stringify(untouched)) return ''
  const groups = entry.groups.map(group => (group === '' ? '_' : group))
  return [`${entry.shape.groupLength}@${entry.current + 1}${entry.startOver ? '!' : ''}`, ...groups].join(' ')
}
