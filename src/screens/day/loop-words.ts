import type { Tone } from '../../components/notice'
import type { StorageFault } from '../../ports/activation-storage'
import type { LoopNews } from '../../stores/loop/loop-news'
import type { ScanLoopStore } from '../../stores/loop/scan-loop-store'
import { provenCount } from '../../stores/scanning/seen-id'
import type { DayScreenProps } from './day-screen-props'

type Words = Pick<DayScreenProps, 'day' | 'work' | 'shell'>

/** The sentence on the last find or tap; said aloud, too, where something was turned away. */
function newsWords({ day, work, shell }: Words, news: LoopNews): string {
  const words = day.loop
  switch (news.kind) {
    case 'stored':
      return words.stored(news.name)
    case 'already':
      return words.already(news.name)
    case 'name-taken':
      return words.nameTaken(news.name)
    case 'undone':
      return words.undone(news.name)
    case 'dropped':
      return words.dropped
    case 'undo-conflict':
      return words.undoConflict(news.name)
    case 'fault':
      return faultWords(shell, news.fault)
    case 'refused': {
      const refusals = {
        'bad-id': work.scan.badId,
        'confirmation-id': words.confirmationId,
        'product-key': work.scan.productKey,
        'other-code': work.scan.otherCode,
      }
      return refusals[news.why]
    }
  }
}

/** What is said aloud where something was turned away; stickers with other codes are everywhere: a tone will do. */
export function spokenWords(words: Words, news: LoopNews): string | null {
  return news.kind === 'refused' && news.why === 'other-code' ? null : newsWords(words, news)
}

/** Why the phone did not keep or give something. */
export function faultWords(shell: Words['shell'], fault: StorageFault): string {
  return fault.kind === 'failed' ? shell.fault.failed(fault.detail) : shell.fault[fault.kind]
}

const tones: Record<LoopNews['kind'], Tone> = {
  stored: 'proven',
  already: 'unsure',
  'name-taken': 'wrong',
  refused: 'wrong',
  undone: 'info',
  dropped: 'info',
  'undo-conflict': 'unsure',
  fault: 'wrong',
}

/** The one line under the camera's picture: what the last find came to, what would help, or how far the next one is. */
export function loopStatus(
  words: Words,
  store: ScanLoopStore,
): { readonly words: string; readonly tone: Tone } {
  const { scan } = words.work
  const news = store.news.value
  const seen = store.seen.value
  const proven = seen ? provenCount(seen) : 0
  if (news && proven === 0) return { words: newsWords(words, news), tone: tones[news.kind] }
  if (store.state.value.kind === 'starting') return { words: scan.starting, tone: 'info' }
  const { unavailable, hint } = store.digits.value
  if (unavailable) return { words: scan.codesOnly, tone: 'info' }
  if (hint) return { words: scan.hint[hint], tone: 'info' }
  return { words: scan.reading(proven), tone: proven > 0 ? 'proven' : 'info' }
}
