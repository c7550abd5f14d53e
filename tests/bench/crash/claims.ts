import { isDeepStrictEqual } from 'node:util'
import { type Activation, stepsDone } from '../../../src/domain/activation.ts'
import { entryDigits } from '../../../src/domain/id-entry.ts'
import { activationIn, recordOf } from '../../../src/platform/storage/activation-record.ts'
import type { PageNote, StoredRecord } from './page-notes.ts'

/** Something that the screen said was done, in words, and whether what is stored bears it out. */
export type Promised = { readonly says: string; readonly holds: (stored: readonly Activation[]) => boolean }

/** What is wrong with what was found after a kill. */
export type Damage = { readonly lost: readonly string[]; readonly torn: readonly string[] }

/** All that one phone has acknowledged so far, kept outside its browser. */
export interface Claims {
  hear(note: PageNote): void
  promise(promised: Promised): void
  /** These come together or not at all: as many as that, with names that begin so. */
  allOrNone(prefix: string, count: number): void
  /** How many writes were acknowledged. */
  readonly acknowledged: number
  /** Compares with what the database holds now. */
  judge(records: readonly unknown[]): Damage
  /** The database was emptied on purpose. */
  forget(): void
}

/** Nothing claimed yet. */
export function createClaims(): Claims {
  const written = new Map<string, StoredRecord>()
  const promises: Promised[] = []
  const batches: { readonly prefix: string; readonly count: number }[] = []
  let acknowledged = 0

  return {
    get acknowledged() {
      return acknowledged
    },
    hear(note) {
      if (note.kind !== 'complete') return
      acknowledged += note.written.length
      for (const record of note.written) written.set(record.id, record)
      for (const id of note.removed) written.delete(id)
    },
    promise: promised => void promises.push(promised),
    allOrNone: (prefix, count) => void batches.push({ prefix, count }),
    judge(records) {
      const stored = new Map(records.map(record => [(record as StoredRecord).id, record]))
      const activations = records.flatMap(record => activationIn(record) ?? [])
      return {
        lost: [
          ...[...written.values()].filter(record => !isKept(record, stored.get(record.id))).map(nameOf),
          ...promises.filter(({ holds }) => !holds(activations)).map(({ says }) => says),
        ],
        torn: [
          ...records.filter(record => !isWhole(record)).map(record => nameOf(record as StoredRecord)),
          ...batches.filter(batch => isPartOnly(batch, activations)).map(({ prefix }) => `part of ${prefix}`),
        ],
      }
    },
    forget() {
      written.clear()
      promises.length = 0
      batches.length = 0
    },
  }
}

/** The app's own reader accepts it, and the fields for the indexes say the same as the rest. */
function isWhole(record: unknown): boolean {
  const activation = activationIn(record)
  return activation !== null && isDeepStrictEqual(recordOf(activation), record)
}

/** It is there as it was acknowledged, or as a later write left it whose acknowledgement the kill cut off. */
function isKept(acknowledged: StoredRecord, record: unknown): boolean {
  const [before, after] = [activationIn(acknowledged), activationIn(record)]
  if (!before || !after || after.revision < before.revision) return false
  if (after.revision === before.revision) return isDeepStrictEqual(after, before)
  return after.name === before.name && progress(after) >= progress(before)
}

/** Grows with every digit and every step of a job that only goes forward. */
function progress(activation: Activation): number {
  const { stage } = activation
  const within =
    stage.kind === 'taking'
      ? entryDigits(stage.entry).length
      : 'answer' in stage
        ? entryDigits(stage.answer).length
        : stage.confirmedGroups
  return stepsDone(activation) * 100 + within
}

function isPartOnly(batch: { prefix: string; count: number }, activations: readonly Activation[]): boolean {
  const found = activations.filter(({ name }) => name.startsWith(batch.prefix)).length
  return found !== 0 && found !== batch.count
}

const nameOf = (record: StoredRecord) => `${String(record['name'])} (revision ${record.revision})`
