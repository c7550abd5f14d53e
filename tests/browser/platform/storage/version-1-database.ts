import { openDB } from 'idb'
import records from '../../../fixtures/database/version-1.json'

/** The records that version 1 wrote, one of each stage. */
export const version1Records: readonly { readonly id: string; readonly name: string }[] = records

/** Creates the database as version 1 of the app created it, and leaves these records in it. */
export async function createVersion1(
  name: string,
  left: readonly { readonly id: string }[] = version1Records,
): Promise<void> {
  const database = await openDB(name, 1, {
    upgrade(upgraded) {
      const activations = upgraded.createObjectStore('activations', { keyPath: 'id' })
      activations.createIndex('board', ['open', 'createdAt', 'id'])
      activations.createIndex('installationId', 'installationId')
      activations.createIndex('confirmationId', 'confirmationId')
      upgraded.createObjectStore('place')
    },
  })
  const transaction = database.transaction(['activations', 'place'], 'readwrite')
  await Promise.all([
    ...left.map(record => transaction.objectStore('activations').put(record)),
    transaction.objectStore('place').put('#/activation/v1-kept', 'last'),
    transaction.done,
  ])
  database.close()
}
