import type { ActivationDatabase } from '../../../src/platform/storage/activation-database'
import type { Copied, CopiedRecord, CopyFiles } from '../../../src/platform/storage/copy-files'

/** The second copy's files in memory; `done` tells in order what was written and removed. */
export function filesInMemory(names: readonly string[] = []) {
  const all = new Map<string, Copied>(names.map(name => [name, { pcs: [], visits: [] }]))
  const done: string[] = []
  const files: CopyFiles = {
    names: async () => [...all.keys()],
    read: async name => all.get(name) ?? { pcs: [], visits: [] },
    async write(name, content) {
      done.push(`write ${name}`)
      all.set(name, content)
    },
    async writeBatches(name, batches, visits) {
      const pcs: CopiedRecord[] = []
      for await (const batch of batches) {
        if (!batch) return false
        pcs.push(...batch)
      }
      done.push(`write ${name}`)
      all.set(name, { pcs, visits })
      return true
    },
    async remove(name) {
      done.push(`remove ${name}`)
      all.delete(name)
    },
  }
  return { files, all, done }
}

const fault = { kind: 'fault', fault: { kind: 'connection-lost' } } as const

/** What a copy asks of a database, of these records; `fails` says which of its reads, from 1, are not answered. */
export function storedInMemory(
  pcs: readonly CopiedRecord[],
  visits: readonly CopiedRecord[] = [],
  fails: (read: number) => boolean = () => false,
) {
  let reads = 0
  const storeOf = (records: readonly CopiedRecord[]) => ({
    get: async (id: string) => records.find(record => record.id === id),
    getAll: async (range: IDBKeyRange | undefined, most?: number) =>
      records.filter(({ id }) => !range || id > range.lower).slice(0, most),
  })
  const read = async (work: (pcs: unknown, place: unknown, visits: unknown) => Promise<unknown>) => {
    reads += 1
    return fails(reads) ? fault : { kind: 'ok', value: await work(storeOf(pcs), null, storeOf(visits)) }
  }
  return { database: { read } as unknown as ActivationDatabase, reads: () => reads }
}
