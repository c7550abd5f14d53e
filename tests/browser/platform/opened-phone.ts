import { browserActivationStorage } from '../../../src/platform/activation-storage'
import { browserClock } from '../../../src/platform/clock'
import { browserRecordStorage } from '../../../src/platform/record-storage'
import { activationDatabase } from '../../../src/platform/storage/activation-database'
import { storageChanges } from '../../../src/platform/storage/storage-changes'
import type { Stored } from '../../../src/ports/activation-storage'
import type { Clock } from '../../../src/ports/clock'
import type { RecordRequest } from '../../../src/ports/record-storage'
import { uniqueName } from './database-helpers'
import { listRequest } from './list-request'

/**
 * One tab of the app: both storages over one connection; a name shared with another makes it a second tab. `onWait`
 * hears for how long it would wait for an answer.
 */
export function openedPhone(name = uniqueName(), onWait: (milliseconds: number) => void = () => undefined) {
  const real = browserClock()
  const clock: Clock = {
    now: real.now,
    after(milliseconds, callback) {
      onWait(milliseconds)
      return real.after(milliseconds, callback)
    },
  }
  const database = activationDatabase(name, clock)
  const changes = storageChanges(name)
  return {
    name,
    changes,
    storage: browserActivationStorage(name, clock, database, changes),
    records: browserRecordStorage(database, changes),
  }
}

/** What `openedPhone` gives. */
export type Phone = ReturnType<typeof openedPhone>

/** A value that must be there. */
export async function there<T>(stored: Promise<Stored<T>>): Promise<T> {
  const answer = await stored
  if (answer.kind === 'fault') throw new Error(`not there: ${JSON.stringify(answer.fault)}`)
  return answer.value
}

/** The names on the list that is asked for, in its order. */
export async function listed({ records }: Phone, change: Partial<RecordRequest> = {}): Promise<string[]> {
  const page = await there(records.page(listRequest(change)))
  return page.activations.map(({ name }) => name)
}
