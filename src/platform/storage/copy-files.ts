/** A record as it was copied; what else is in it is as it lay in the database. */
export type CopiedRecord = { readonly id: string; readonly revision?: number }

/** What one file of the second copy holds. */
export type Copied = { readonly pcs: readonly CopiedRecord[]; readonly visits: readonly CopiedRecord[] }

/** Records one batch after the other; null where they cannot be read. */
export type Batches = AsyncIterable<readonly CopiedRecord[] | null>

/** The files of the second copy: of one record, of many that were written together, and of everything. */
export interface CopyFiles {
  names(): Promise<readonly string[]>
  /** Nothing where there is no such file or where it cannot be read. */
  read(name: string): Promise<Copied>
  write(name: string, content: Copied): Promise<void>
  /** PCs that come in batches, into one file; false where one is null: then nothing is written. Of none there is no file. */
  writeBatches(name: string, pcs: Batches, visits: readonly CopiedRecord[]): Promise<boolean>
  remove(name: string): Promise<void>
}

/** Everything as it stood at one moment. */
export const wholeName = 'all'
/** The file of one PC or one visit. */
export const nameOfOne = (id: string) => `one/${encodeURIComponent(id)}`
/** A new file for records that come together or not at all. Without any it says that something is being deleted. */
export const newNameOfMany = () => `many/${crypto.getRandomValues(new Uint32Array(4)).join()}`
/** Whether the file is one of those. */
export const isOfMany = (name: string) => name.startsWith('many/')
/** Of which record a file is; null for the others. */
export const idIn = (name: string) =>
  name.startsWith('one/') ? decodeURIComponent(name.slice('one/'.length)) : null

/** So many records are turned into text at once: the page stays alive in between. */
const batchSize = 250

/** Those that belong to the database of that name. They lie in Cache Storage below the app's own path. */
export async function openCopyFiles(databaseName: string): Promise<CopyFiles> {
  const cache = await caches.open(`second copy of ${databaseName}`)
  const folder = new URL('second-copy/', document.baseURI).href
  const put = (name: string, content: string | Blob) => cache.put(folder + name, new Response(content))

  async function writeBatches(name: string, pcs: Batches, visits: readonly CopiedRecord[]): Promise<boolean> {
    // In blobs, which do not lie in the page's memory: ten thousand PCs are 20 MB of text.
    const parts: Blob[] = []
    for await (const batch of pcs) {
      if (!batch) return false
      const texts = batch.map(record => JSON.stringify(record)).join(',')
      if (texts !== '') parts.push(new Blob([parts.length > 0 ? ',' : '', texts]))
    }
    const end = `],"visits":${JSON.stringify(visits)}}`
    if (parts.length + visits.length > 0) await put(name, new Blob(['{"pcs":[', ...parts, end]))
    else await cache.delete(folder + name)
    return true
  }

  return {
    names: async () => (await cache.keys()).map(({ url }) => url.slice(folder.length)),
    read: async name => {
      const content: unknown = await (await cache.match(folder + name))?.json().catch(() => undefined)
      return { pcs: recordsIn(content, 'pcs'), visits: recordsIn(content, 'visits') }
    },
    async write(name, { pcs, visits }) {
      if (pcs.length > batchSize) await writeBatches(name, batchesOf(pcs), visits)
      else await put(name, JSON.stringify({ pcs, visits }))
    },
    writeBatches,
    remove: async name => void (await cache.delete(folder + name)),
  }
}

async function* batchesOf(records: readonly CopiedRecord[]) {
  for (let start = 0; start < records.length; start += batchSize) {
    yield records.slice(start, start + batchSize)
    await new Promise(resolve => setTimeout(resolve))
  }
}

function recordsIn(content: unknown, field: keyof Copied): readonly CopiedRecord[] {
  const records = (content as Partial<Record<string, unknown>> | null | undefined)?.[field]
  return Array.isArray(records) ? records.filter(isRecord) : []
}

function isRecord(value: unknown): value is CopiedRecord {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
}
