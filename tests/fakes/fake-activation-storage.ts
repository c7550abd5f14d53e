import {
  type Activation,
  type ActivationId,
  confirmationIdOf,
  installationIdOf,
  isDone,
} from '../../src/domain/activation'
import type {
  ActivationStorage,
  BoardPage,
  BoardPlace,
  StorageFault,
  Stored,
  WriteResult,
} from '../../src/ports/activation-storage'

/** Activations in memory, and what a phone or another tab may do to them. */
export interface FakeActivationStorage extends ActivationStorage {
  /** The next writes' faults, one each; a null is a write that succeeds. Behind the last one `writeFault` counts. */
  readonly nextWriteFaults: (StorageFault | null)[]
  /** What every write and removal meets, until it is null again. */
  writeFault: StorageFault | null
  /** What every reading meets, until it is null again. */
  readFault: StorageFault | null
  /** Every activation that was handed to `write`, in order. */
  readonly written: readonly Activation[]
  /** How often persistence was asked for. */
  readonly persistAsked: number
  stored(id: ActivationId): Activation | null
  /** Every activation that is stored. */
  all(): Activation[]
  /** Puts activations there, as an earlier session left them. */
  keep(...activations: readonly Activation[]): void
  /** Another tab writes it, and says so. */
  writeElsewhere(activation: Activation): void
  /** Another tab deletes it, and says so. */
  removeElsewhere(id: ActivationId): void
  /** Answers wait until the returned function is called; what they say is settled in the order of the questions. */
  hold(): () => void
  /** A copy of a value, once answers may be given. */
  answer<T>(value: T): Promise<T>
}

/** Storage without a phone. What goes in and comes out is copied, as a database does. */
export function fakeActivationStorage(): FakeActivationStorage {
  const records = new Map<ActivationId, Activation>()
  const listeners = new Set<() => void>()
  const written: Activation[] = []
  let gate = Promise.resolve()
  let persistAsked = 0

  async function answer<T>(value: T): Promise<T> {
    const copy = structuredClone(value)
    await gate
    return copy
  }

  function read<T>(value: () => T): Promise<Stored<T>> {
    return answer(fake.readFault ? { kind: 'fault', fault: fake.readFault } : { kind: 'ok', value: value() })
  }

  function put(activation: Activation) {
    records.set(activation.id, structuredClone(activation))
  }

  function tell() {
    for (const listener of listeners) listener()
  }

  function writeResult(activation: Activation): WriteResult {
    const fault = fake.nextWriteFaults.shift() ?? fake.writeFault
    if (fault) return { kind: 'fault', fault }
    const stored = records.get(activation.id) ?? null
    if ((stored?.revision ?? 0) !== activation.revision) return { kind: 'conflict', stored }
    const saved = { ...activation, revision: activation.revision + 1 }
    put(saved)
    return { kind: 'saved', activation: saved }
  }

  const fake: FakeActivationStorage = {
    answer,
    nextWriteFaults: [],
    writeFault: null,
    readFault: null,
    written,
    get persistAsked() {
      return persistAsked
    },
    stored: id => records.get(id) ?? null,
    all: () => [...records.values()],
    keep(...activations) {
      for (const activation of activations) put({ ...activation, revision: activation.revision + 1 })
    },
    writeElsewhere(activation) {
      put({ ...activation, revision: activation.revision + 1 })
      tell()
    },
    removeElsewhere(id) {
      records.delete(id)
      tell()
    },
    hold() {
      let release: () => void = () => undefined
      gate = new Promise(resolve => {
        release = resolve
      })
      return release
    },
    async page({ after, limit, visit, signal }) {
      const all = [...records.values()].filter(one => !visit || one.visitId === visit)
      const result = await read(() => pageOf(all, after, limit))
      return signal?.aborted ? { kind: 'fault', fault: { kind: 'failed', detail: 'aborted' } } : result
    },
    counts: visit =>
      read(() => {
        const all = [...records.values()].filter(one => !visit || one.visitId === visit)
        return { total: all.length, done: all.filter(isDone).length }
      }),
    read: id => read(() => records.get(id) ?? null),
    write(activation) {
      written.push(activation)
      return answer(writeResult(activation))
    },
    remove(id) {
      if (fake.writeFault) return answer({ kind: 'fault', fault: fake.writeFault })
      records.delete(id)
      return answer({ kind: 'ok', value: null })
    },
    withInstallationId: id =>
      read(() => newestFirst([...records.values()].filter(one => installationIdOf(one) === id))),
    withConfirmationId: id =>
      read(() => newestFirst([...records.values()].filter(one => confirmationIdOf(one) === id))),
    persist() {
      persistAsked += 1
      return answer(true)
    },
    onChangedElsewhere(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return fake
}

function newestFirst(activations: readonly Activation[]): Activation[] {
  return [...activations].sort((a, b) => b.createdAt - a.createdAt)
}

function pageOf(all: readonly Activation[], after: BoardPlace | null, limit: number): BoardPage {
  const ordered = newestFirst(all).sort((a, b) => Number(isDone(a)) - Number(isDone(b)))
  const start = after === null ? 0 : ordered.findIndex(one => one.id === after.id) + 1
  const activations = ordered.slice(start, start + limit)
  const last = activations.at(-1)
  const more = start + limit < ordered.length
  return { activations, next: more && last ? placeOf(last) : null, unreadable: 0 }
}

function placeOf(activation: Activation): BoardPlace {
  return { open: isDone(activation) ? 0 : 1, createdAt: activation.createdAt, id: activation.id }
}
