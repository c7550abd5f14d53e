import type { Stored } from '../../ports/activation-storage'
import type { ActivationDatabase } from './activation-database'
import { eachBatch } from './record-batches'
import { type RecordDigest, recordDigest } from './record-digest'
import type { StorageChange, StorageChanges } from './storage-changes'

/** All records in short, and how many could not be read. */
export type Digest = { readonly digest: RecordDigest; readonly unreadable: number }

/** A digest on its way, and then there. */
type Loading = { readonly whole: Promise<Stored<Digest>>; take(change: StorageChange): void }

/**
 * The digest of what is stored: read on the first call, kept up to date by what this tab writes, forgotten when
 * another tab writes.
 */
export function liveDigest(
  database: ActivationDatabase,
  changes: StorageChanges,
): () => Promise<Stored<Digest>> {
  let current: Loading | null = null

  changes.follow(change => {
    if (change === null) current = null
    else current?.take(change)
  })

  function read(): Loading {
    const loading = load(database)
    void loading.whole.then(({ kind }) => {
      if (kind === 'fault' && current === loading) current = null
    })
    return loading
  }

  return async () => {
    current ??= read()
    const whole = await current.whole
    if (whole.kind === 'fault') return whole
    // Another tab may have written while it was being read. Should that one go on writing, a list that is a little old will do.
    current ??= read()
    return current.whole
  }
}

function load(database: ActivationDatabase): Loading {
  const digest = recordDigest()
  /** What is written while records are still being read, some of them as they were before. */
  const early: StorageChange[] = []
  let isRead = false

  function apply({ written, removed }: StorageChange) {
    written?.forEach(digest.put)
    removed?.forEach(digest.remove)
  }

  async function readAll(): Promise<Stored<Digest>> {
    const read = await eachBatch(database, 'all', batch => batch.forEach(digest.put))
    early.forEach(apply)
    isRead = true
    return read.kind === 'ok' ? { kind: 'ok', value: { digest, unreadable: read.value.unreadable } } : read
  }

  return {
    whole: readAll(),
    take(change) {
      if (isRead) apply(change)
      else early.push(change)
    },
  }
}
