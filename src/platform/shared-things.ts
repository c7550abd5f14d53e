import { shareTokenIn, type TakenShare } from '../domain/intake/share-hand-over'
import type { Clock } from '../ports/clock'
import type { SharedThings, SharedThingsInbox } from '../ports/shared-things'
import { settledWithin } from './storage/settled-within'

/** Milliseconds that the service worker has to answer. */
const patience = 5_000

/** The address that this page was loaded with: by now the route has tidied the address bar. */
function openedWith(): string {
  return performance.getEntriesByType('navigation')[0]?.name ?? ''
}

/** What the service worker keeps of a share, for the page that the share opened. */
export function browserSharedThings(clock: Clock, address = openedWith()): SharedThingsInbox {
  let token = shareTokenIn(address)
  return {
    async take() {
      if (token === null) return { kind: 'nothing' }
      const asked = token
      token = null
      const worker = navigator.serviceWorker?.controller
      const answer = worker ? await settledWithin(askFor(asked, worker), patience, clock) : 'late'
      return answer !== 'late' && answer.kind === 'shared' ? answer : { kind: 'lost' }
    },
  }
}

function askFor(
  token: string,
  worker: Pick<ServiceWorker, 'postMessage'>,
): Promise<TakenShare<SharedThings>> {
  const { port1, port2 } = new MessageChannel()
  return new Promise(resolve => {
    port1.onmessage = ({ data }: MessageEvent<TakenShare<SharedThings>>) => {
      port1.close()
      resolve(data)
    }
    worker.postMessage({ type: 'TAKE_SHARED', token }, [port2])
  })
}
