import { browserActivationStorage } from '../../src/platform/activation-storage.ts'

/** What the bench asks of its page. */
export type BoardPageBench = {
  fill(count: number): Promise<void>
  measure(): Promise<Record<string, number>>
}

declare global {
  interface Window {
    bench: BoardPageBench
  }
}

const storage = browserActivationStorage('yomiage')

window.bench = { fill, measure }

/** Stores that many activations past the app's own writing; one in two is done. */
async function fill(count: number): Promise<void> {
  await storage.counts()
  const digits = (length: number) => Array.from({ length }, () => Math.floor(Math.random() * 10)).join('')
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('yomiage')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const transaction = database.transaction('activations', 'readwrite')
  for (let index = 0; index < count; index++) {
    const ids = { installationId: digits(63), confirmationId: digits(48) }
    transaction.objectStore('activations').put({
      id: crypto.randomUUID(),
      name: `PC-${String(index).padStart(5, '0')} ライン ${index % 40}`,
      product: { kind: 'windows', release: null, activationId: null },
      createdAt: 1_700_000_000_000 + index,
      changedAt: 1_700_000_000_000 + index,
      revision: 1,
      open: index % 2,
      ...ids,
      stage: {
        ...(index % 2 ? { kind: 'kept' } : { kind: 'licensed', licensedAt: 1 }),
        ...ids,
        acceptedAnyway: [],
        confirmedGroups: 8,
      },
    })
  }
  await new Promise(resolve => {
    transaction.oncomplete = resolve
  })
  database.close()
}

/** Medians of the board's questions. */
async function measure(): Promise<Record<string, number>> {
  const first = await storage.page({ after: null, limit: 50, search: '' })
  if (first.kind === 'fault') throw new Error(first.fault.kind)
  const page = (search: string, limit = 50) => storage.page({ after: null, limit, search })
  const questions: Record<string, () => Promise<{ readonly kind: string }>> = {
    'first page of 50': () => page(''),
    'second page of 50': () => storage.page({ after: first.value.next, limit: 50, search: '' }),
    counts: () => storage.counts(),
    'search with many hits': () => page('ライン 7'),
    'search without any hit': () => page('nowhere'),
    'search for digits without any hit': () => page('999999999'),
    'everything in one page': () => page('', 1_000_000),
  }
  const medians: Record<string, number> = {}
  for (const [name, ask] of Object.entries(questions)) {
    const times: number[] = []
    for (let run = 0; run < 7; run++) {
      const start = performance.now()
      const answer = await ask()
      if (answer.kind !== 'ok') throw new Error(`${name}: ${JSON.stringify(answer)}`)
      times.push(performance.now() - start)
    }
    medians[name] = Math.round((times.sort((a, b) => a - b)[3] ?? 0) * 10) / 10
  }
  return medians
}
