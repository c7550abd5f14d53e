/**
 * A script that gives the digits of all IDs that are being typed, as they are stored. Whoever leaves a page sooner than
 * any hand could waits for them.
 */
export const storedDigits = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('yomiage')
  opening.onerror = () => reject(opening.error)
  opening.onsuccess = () => {
    const transaction = opening.result.transaction('activations')
    const reading = transaction.objectStore('activations').getAll()
    transaction.oncomplete = () => {
      opening.result.close()
      resolve(reading.result.map(({ stage }) => stage.entry?.groups.join('') ?? '').join(' '))
    }
  }
})`
