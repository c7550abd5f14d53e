import { browserClock } from '../../src/platform/clock.ts'
import { browserRecordStorage } from '../../src/platform/record-storage.ts'
import { activationDatabase } from '../../src/platform/storage/activation-database.ts'
import { storageChanges } from '../../src/platform/storage/storage-changes.ts'
import { generated, measureFormats } from './formats-work.ts'

/** What the bench calls in a page beside the app: on the same origin, so in the same database. */
export type RecordsBench = {
  /** Stores so many generated activations with their visits as an import does; milliseconds. */
  fill(total: number): Promise<number>
  /** Reads everything as an export does, then writes and reads all formats; milliseconds and megabytes. */
  formats(total: number): Promise<Readonly<Record<string, number>>>
}

declare global {
  interface Window {
    recordsBench: RecordsBench
  }
}

const records = browserRecordStorage(activationDatabase('yomiage', browserClock()), storageChanges('yomiage'))

async function timed(work: () => Promise<{ readonly kind: string }>): Promise<number> {
  const started = performance.now()
  const { kind } = await work()
  if (kind === 'fault' || kind === 'conflict') throw new Error(kind)
  return Math.round(performance.now() - started)
}

window.recordsBench = {
  fill(total) {
    const { activations, visits } = generated(total)
    const unwritten = <T>(one: T) => ({ ...one, revision: 0 })
    return timed(() => records.writeAll(activations.map(unwritten), visits.map(unwritten)))
  },
  async formats(total) {
    const everything = { visit: 'all', states: [] } as const
    const readAll = await timed(() => records.each(everything, () => undefined))
    return { readAll, ...(await measureFormats(generated(total))) }
  },
}
