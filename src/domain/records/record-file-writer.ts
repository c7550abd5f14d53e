import type { Activation } from '../activation'
import type { Visit } from '../visit'
import { shortened } from './kept-text'
import { type LeftOut, recordView } from './record-view'
import type { RecordFileHead, Records } from './records'
import { writtenActivation, writtenVisit } from './written-record'
import { writtenInstant } from './written-time'

/** The format's name, as the first field of every file has it. */
export const recordFormat = 'yomiage-records'
/** The version that is written. */
export const recordVersion = 1

/**
 * Writes a record file piece by piece: join the pieces in their order, or hand each on at once. Visits go before
 * activations, each in as many batches as one likes.
 */
export interface RecordFileWriter {
  visits(batch: readonly Visit[]): string
  activations(batch: readonly Activation[]): string
  /** The last piece. */
  end(): string
  leftOut(): LeftOut
}

/** Starts a record file (JSON, one record a line). Its first piece comes with the first batch. */
export function recordFileWriter(head: RecordFileHead): RecordFileWriter {
  const view = recordView(head.profile)
  let written: 'nothing' | 'visits' | 'activations' = 'nothing'
  let first = true

  const start = () => {
    if (written !== 'nothing') return ''
    written = 'visits'
    const fields = {
      format: recordFormat,
      version: recordVersion,
      profile: head.profile,
      exportedAt: writtenInstant(head.exportedAt),
      app: shortened(head.app, 40),
    }
    return `${JSON.stringify(fields).slice(0, -1)},"visits":[`
  }
  const goOn = () => {
    const begun = start()
    if (written === 'activations') return begun
    written = 'activations'
    const closed = first ? '' : '\n'
    first = true
    return `${begun}${closed}],"activations":[`
  }
  const lines = (records: readonly object[]) => {
    const text = records.map(record => `\n${JSON.stringify(record)}`).join(',')
    const separated = text === '' || first ? text : `,${text}`
    if (text !== '') first = false
    return separated
  }

  return {
    visits: batch => start() + lines(batch.map(visit => writtenVisit(view.visit(visit)))),
    activations: batch => goOn() + lines(batch.map(one => writtenActivation(view.activation(one)))),
    end: () => `${goOn()}${first ? '' : '\n'}]}\n`,
    leftOut: view.leftOut,
  }
}

/** A whole record file, for records that are in memory anyway. */
export function writeRecordFile(records: Records, head: RecordFileHead): string {
  const writer = recordFileWriter(head)
  return writer.visits(records.visits) + writer.activations(records.activations) + writer.end()
}
