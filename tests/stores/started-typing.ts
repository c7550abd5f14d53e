import type { Activation } from '../../src/domain/activation'
import { createTypingStore } from '../../src/stores/typing-store'
import { digitsOf } from './changed-activation'
import { openedActivation } from './opened-activation'

/** The typing screen's store over one open activation. */
export async function startedTyping(prepare?: (activation: Activation) => Activation) {
  const opened = await openedActivation(prepare)
  const store = createTypingStore(opened.app, opened.instruments)
  return {
    ...opened,
    store,
    /** Presses key after key. */
    type(keys: string) {
      for (const key of keys) store.type(key)
    },
    typed: () => store.groups.value.map(group => group.digits),
    states: () => store.groups.value.map(group => group.state),
    keptDigits: () => digitsOf(opened.kept()),
  }
}
