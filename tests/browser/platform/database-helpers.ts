import { openDB } from 'idb'
import type { Activation } from '../../../src/domain/activation'
import type { ActivationStorage, BoardPage } from '../../../src/ports/activation-storage'

/** A database name of its own for each test. */
export function uniqueName(): string {
  return `yomiage-${crypto.randomUUID()}`
}

/** Writes all of them; throws where one is not saved. */
export async function storeAll(
  storage: ActivationStorage,
  activations: readonly Activation[],
): Promise<void> {
  const written = await Promise.all(activations.map(activation => storage.write(activation)))
  const refused = written.find(({ kind }) => kind !== 'saved')
  if (refused) throw new Error(`not saved: ${JSON.stringify(refused)}`)
}

/** A page that must be there. */
export async function pageOf(
  storage: ActivationStorage,
  request: Parameters<ActivationStorage['page']>[0],
): Promise<BoardPage> {
  const page = await storage.page(request)
  if (page.kind === 'fault') throw new Error(`no page: ${JSON.stringify(page.fault)}`)
  return page.value
}

/** The names on a page, in its order. */
export function namesOf(page: BoardPage): string[] {
  return page.activations.map(({ name }) => name)
}

/** Puts a record into the database past the app's own code. */
export async function putRaw(databaseName: string, record: { readonly id: string }): Promise<void> {
  const connection = await openDB(databaseName)
  await connection.put('activations', record)
  connection.close()
}
