import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { type Activation, type ActivationId, confirmationIdOf, newActivation } from '../domain/activation'
import { keepConfirmationId, takeInstallationId } from '../domain/activation-moves'
import type { LinkedActivation } from '../domain/transfer/activation-link'
import type { StorageFault, Stored } from '../ports/activation-storage'
import type { AppStores } from './app-stores'

/** A PC of this phone that has the same installation ID as one that was sent. */
export type Known = {
  /** Nothing new came; only the confirmation ID is new; or it has another one. */
  readonly kind: 'same' | 'unanswered' | 'conflict'
  readonly activation: Activation
}

/** One PC that was sent, set beside what this phone has. */
export type ReceivedPc = {
  readonly linked: LinkedActivation
  /** Newest first; empty: it is new here. */
  readonly known: readonly Known[]
  /** A PC of this phone that has the same confirmation ID for another installation ID. */
  readonly elsewhere: Activation | null
}

/** PCs that came by a link: a preview, stored by the user's tap only, and never over anything. */
export type ReceivedStore = {
  /** Null until this phone's own PCs were looked at. */
  readonly pcs: ReadonlySignal<readonly ReceivedPc[] | null>
  readonly fresh: ReadonlySignal<readonly ReceivedPc[]>
  readonly fault: ReadonlySignal<StorageFault | null>
  /** What stands here changed between preview and tap: nothing was written, the preview is new. */
  readonly changed: ReadonlySignal<boolean>
  look(): Promise<void>
  /** Stores every PC that is new here. */
  keepFresh(): Promise<void>
  /** Stores it as one more PC beside what is here. */
  keepBoth(pc: ReceivedPc): Promise<void>
  /** Gives a PC of this phone the confirmation ID that it does not have yet. */
  add(pc: ReceivedPc, id: ActivationId): Promise<void>
}

/** @param fallbackName the name of a PC that was sent without one */
export function createReceivedStore(
  { ports, routes }: AppStores,
  linked: readonly LinkedActivation[],
  fallbackName: string,
): ReceivedStore {
  const { activationStorage, clock, device } = ports
  const pcs = signal<readonly ReceivedPc[] | null>(null)
  const fault = signal<StorageFault | null>(null)
  const changed = signal(false)
  const fresh = computed(() => (pcs.value ?? []).filter(pc => pc.known.length === 0))
  let busy = false

  async function compare(one: LinkedActivation): Promise<Stored<ReceivedPc>> {
    const same = await activationStorage.withInstallationId(one.installationId)
    if (same.kind === 'fault') return same
    const answered = one.confirmationId
      ? await activationStorage.withConfirmationId(one.confirmationId)
      : ({ kind: 'ok', value: [] } as const)
    if (answered.kind === 'fault') return answered
    const elsewhere = answered.value.find(other => !same.value.some(({ id }) => id === other.id)) ?? null
    const known = same.value.map(activation => ({ kind: relationOf(activation, one), activation }))
    return { kind: 'ok', value: { linked: one, known, elsewhere } }
  }

  async function look() {
    const compared = await Promise.all(linked.map(compare))
    const refused = compared.find(one => one.kind === 'fault')
    fault.value = refused?.kind === 'fault' ? refused.fault : null
    if (!refused) pcs.value = compared.flatMap(one => (one.kind === 'ok' ? [one.value] : []))
  }

  /** A second tap while the first one is being stored must not store twice. */
  async function once(work: () => Promise<void>) {
    if (busy) return
    busy = true
    await work().finally(() => {
      busy = false
    })
  }

  async function write(activation: Activation): Promise<boolean> {
    const written = await activationStorage.write(activation)
    if (written.kind === 'conflict') await lookAgain()
    if (written.kind === 'fault') fault.value = written.fault
    return written.kind === 'saved'
  }

  async function lookAgain() {
    await look()
    changed.value = true
  }

  function made(one: LinkedActivation, order: number): Activation {
    const id = device.randomId() as ActivationId
    const empty = newActivation(id, one.name || fallbackName, one.product, clock.now() + order)
    return withAnswer(takeInstallationId(empty, one.installationId), one)
  }

  async function keep(wanted: readonly ReceivedPc[]) {
    const activations = wanted.map((pc, index) => made(pc.linked, wanted.length - 1 - index))
    for (const activation of activations) {
      if (!(await write(activation))) return
    }
    leaveFor(activations.length === 1 ? activations[0] : undefined)
  }

  function leaveFor(activation: Activation | undefined) {
    if (activation) routes.replace({ kind: 'activation', id: activation.id, place: 'overview' })
    else routes.goHome()
  }

  return {
    pcs: computed(() => pcs.value),
    fresh,
    fault: computed(() => fault.value),
    changed: computed(() => changed.value),
    look,
    keepFresh: () =>
      once(async () => {
        const shown = fresh.value
        await look()
        // Another tab may have stored one of them since the preview.
        if (fault.value) return
        if (fresh.value.length < shown.length) changed.value = true
        else await keep(fresh.value)
      }),
    keepBoth: pc => once(() => keep([pc])),
    add: (pc, id) =>
      once(async () => {
        const stored = await activationStorage.read(id)
        if (stored.kind === 'fault') {
          fault.value = stored.fault
          return
        }
        if (!stored.value || relationOf(stored.value, pc.linked) !== 'unanswered') return lookAgain()
        if (await write({ ...withAnswer(stored.value, pc.linked), changedAt: clock.now() })) {
          leaveFor(stored.value)
        }
      }),
  }
}

function relationOf(activation: Activation, linked: LinkedActivation): Known['kind'] {
  const answer = confirmationIdOf(activation)
  if (linked.confirmationId === null || linked.confirmationId === answer) return 'same'
  return answer === null ? 'unanswered' : 'conflict'
}

function withAnswer(activation: Activation, { confirmationId, acceptedAnyway }: LinkedActivation) {
  return confirmationId === null ? activation : keepConfirmationId(activation, confirmationId, acceptedAnyway)
}
