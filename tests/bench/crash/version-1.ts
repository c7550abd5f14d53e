/** Runs in a page without the app: leaves the database as version 1 of the app left it, with these records. */
export function leaveVersion1(records: readonly unknown[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const removal = indexedDB.deleteDatabase('yomiage')
    removal.onerror = () => reject(removal.error)
    removal.onsuccess = () => {
      const opening = indexedDB.open('yomiage', 1)
      opening.onerror = () => reject(opening.error)
      opening.onupgradeneeded = () => {
        const activations = opening.result.createObjectStore('activations', { keyPath: 'id' })
        activations.createIndex('board', ['open', 'createdAt', 'id'])
        activations.createIndex('installationId', 'installationId')
        activations.createIndex('confirmationId', 'confirmationId')
        opening.result.createObjectStore('place')
        for (const record of records) activations.put(record)
      }
      opening.onsuccess = () => {
        opening.result.close()
        resolve()
      }
    }
  })
}
