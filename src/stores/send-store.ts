import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { type Activation, confirmationIdOf, installationIdOf } from '../domain/activation'
import { activationFragment, linkedActivation } from '../domain/transfer/activation-link'
import { type DeliveryWords, deliveryText } from '../domain/transfer/delivery-text'
import type { Share } from '../ports/share'
import type { WorkStores } from './work-stores'

/** As what the digits are sent: a message that anyone can read, or a link that opens this app. */
export type SendForm = 'text' | 'link'

/** What became of the last tap. */
export type SendOutcome = 'copied' | 'copy-refused' | 'shared' | 'share-refused'

/** Sending one PC's digits: what is shown is what leaves the phone, and nothing leaves before a tap. */
export type SendStore = {
  readonly form: ReadonlySignal<SendForm>
  /** Exactly what is shared or copied. */
  readonly content: ReadonlySignal<string>
  readonly link: ReadonlySignal<string>
  readonly canShare: boolean
  readonly outcome: ReadonlySignal<SendOutcome | null>
  choose(form: SendForm): void
  /** Opens the phone's share sheet; inside a tap. */
  share(): void
  /** Inside a tap. */
  copy(): void
}

/** Prepares message and link before the tap, so that sharing and copying happen inside it. */
export function createSendStore(
  { ports, activation }: WorkStores,
  share: Share,
  words: DeliveryWords,
): SendStore {
  const form = signal<SendForm>('text')
  const outcome = signal<SendOutcome | null>(null)
  const open = activation.activation
  const message = computed(() => (open.value ? messageOf(open.value, words) : ''))
  const link = computed(() => (open.value ? linkOf(open.value, ports.navigation.address()) : ''))
  const content = computed(() => (form.value === 'text' ? message.value : link.value))

  return {
    form: computed(() => form.value),
    content,
    link,
    canShare: share.available,
    outcome: computed(() => outcome.value),
    choose(next) {
      form.value = next
      outcome.value = null
    },
    share() {
      void share.share(content.value).then(done => {
        outcome.value = done === 'shared' ? 'shared' : done === 'refused' ? 'share-refused' : null
      })
    },
    copy() {
      void ports.clipboard.write(content.value).then(done => {
        outcome.value = done ? 'copied' : 'copy-refused'
      })
    },
  }
}

function messageOf(activation: Activation, words: DeliveryWords): string {
  const installationId = installationIdOf(activation)
  const confirmationId = confirmationIdOf(activation)
  if (installationId === null || confirmationId === null) return ''
  const { name, product } = activation
  return deliveryText({ name, product, installationId, confirmationId }, words)
}

function linkOf(activation: Activation, address: string): string {
  const linked = linkedActivation(activation)
  const fragment = linked && activationFragment([linked])
  return fragment ? `${address}#${fragment}` : ''
}
