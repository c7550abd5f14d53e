/** A record as it was copied; what else is in it is as it lay in the database. */
export type CopiedRecord = { readonly id: string; readonly revision?: number }

/** What one file of the second copy holds. */
export type Copied = { readonly pcs: readonly CopiedRecord[]; readonly visits: readonly CopiedRecord[] }

/** The files of the second copy: of one record, of many that were written together, and of everything. */
export interface CopyFiles {
  names(): Promise<readonly string[]>
  /** Nothing where there is no such file or where it cannot be read. */
  read(name: string): Promise<Copied>
  write(name: string, content: Copied): Promise<void>
  /** Everything, its PCs as JSON texts. */
  writeWhole(pcs: readonly string[], visits: readonly CopiedRecord[]): Promise<void>
  remove(name: string): Promise<void>
}

/** Everything as it stood at one moment. */
export const wholeName = 'all'
/** The file of one PC or one visit. */
export const nameOfOne = (id: string) => `one/${encodeURIComponent(id)}`
/** A new file for records that come together or not at all. Without any it says that something is being deleted. */
export const newNameOfMany = () => `many/${crypto.getRandomValues(new Uint32Array(4)).join('-')}`
/** Whether the file is one of those. */
export const isOfMany = (name: string) => name.startsWith('many/')
/** Of which record a file is; null for the others. */
export const idIn = (name: string) =>
  name.startsWith('one/') ? decodeURIComponent(name.slice('one/'.length)) : null

/** Those that belong to the database of that name. They lie in Cache Storage below the app's own path. */
export async function openCopyFiles(databaseName: string): Promise<CopyFiles> {
  const cache = await caches.open(`second copy of ${databaseName}`)
  const folder = new URL('second-copy/', document.baseURI).href
  const put = (name: string, text: string) => cache.put(folder + name, new Response(text))

  return {
    names: async () => (await cache.keys()).map(({ url }) => url.slice(folder.length)),
    read: async name => {
      const content: unknown = await (await cache.match(folder + name))?.json().catch(() => null)
      return { pcs: recordsIn(content, 'pcs'), visits: recordsIn(content, 'visits') }
    },
    write: (name, content) => put(name, JSON.stringify(content)),
    writeWhole: (pcs, visits) =>
      put(wholeName, `{"pcs":[${pcs.join(',')}],"visits":${JSON.stringify(visits)}}`),
    remove: async name => void (await cache.delete(folder + name)),
  }
}

function recordsIn(content: unknown, field: keyof Copied): readonly CopiedRecord[] {
  const records = (content as Partial<Record<string, unknown>> | null | undefined)?.[field]
  return Array.isArray(records) ? records.filter(isRecord) : []
}

function isRecord(value: unknown): value is CopiedRecord {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
}
