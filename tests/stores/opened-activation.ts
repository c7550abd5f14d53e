import { effect } from '@preact/signals'
import { type Activation, type ActivationId, newActivation } from '../../src/domain/activation'
import { plainWindows } from '../../src/domain/product'
import { createAppStores } from '../../src/stores/app-stores'
import { workStoresOf } from '../../src/stores/work-stores'
import { fakePorts } from '../fakes/fake-ports'

/** A PC's activation as it is made, before it was ever stored. */
export function madeActivation(name: string, createdAt = 1000): Activation {
  const id = `pc-${name.toLowerCase().replace(/\W/g, '-')}-id` as ActivationId
  return newActivation(id, name, plainWindows, createdAt)
}

/** The stores over a fake phone, nothing open. */
export function startedApp() {
  const phone = fakePorts()
  const app = workStoresOf(createAppStores(phone.ports, null))
  return { ...phone, app }
}

/** The stores with one stored activation open, brought as far as `prepare` says. */
export async function openedActivation(prepare = (activation: Activation) => activation) {
  const started = startedApp()
  const made = prepare(madeActivation('PC-01'))
  started.storage.keep(made)
  await started.app.activation.open(made.id)
  const { activation } = started.app
  return {
    ...started,
    id: made.id,
    activation,
    /** What is shown. */
    shown() {
      const open = activation.activation.value
      if (!open) throw new Error('Nothing is open')
      return open
    },
    /** What is stored. */
    kept() {
      const stored = started.storage.stored(made.id)
      if (!stored) throw new Error('Nothing is stored')
      return stored
    },
  }
}

/** Waits until everything that was set off has come to rest. */
export function atRest(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}

/** Waits until signals say so. */
export function until(reached: () => boolean): Promise<void> {
  return new Promise(resolve => {
    effect(() => {
      if (reached()) resolve()
    })
  })
}
