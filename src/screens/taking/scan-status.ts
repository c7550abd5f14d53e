import type { Tone } from '../../components/notice'
import type { WorkWords } from '../../i18n/en/work'
import type { ScanState } from '../../stores/scan-store'
import type { DigitProgress } from '../../stores/scanning/digit-scan'
import type { ScanNote } from '../../stores/scanning/scan-judge'

/** The sentence on the last code or picture. */
export function noteWords({ scan }: WorkWords, note: ScanNote): string {
  const words: Record<ScanNote, string> = {
    'other-code': scan.otherCode,
    'product-key': scan.productKey,
    'bad-id': scan.badId,
    'still-nothing': scan.stillNothing,
    'still-unreadable': scan.stillUnreadable,
    'still-failed': scan.stillFailed,
  }
  return words[note]
}

/** The one sentence under the camera's picture: what went wrong, what would help, or how far it is. */
export function scanStatus(
  work: WorkWords,
  state: ScanState,
  digits: DigitProgress,
  proven: number,
): { readonly words: string; readonly tone: Tone } {
  const { scan } = work
  if (state.kind === 'starting') return { words: scan.starting, tone: 'info' }
  if (state.kind === 'reading-still') return { words: scan.readingStill, tone: 'info' }
  if (state.kind === 'looking' && state.note) return { words: noteWords(work, state.note), tone: 'wrong' }
  if (digits.unavailable) return { words: scan.codesOnly, tone: 'info' }
  if (digits.hint) return { words: scan.hint[digits.hint], tone: 'info' }
  return { words: scan.reading(proven), tone: proven > 0 ? 'proven' : 'info' }
}
