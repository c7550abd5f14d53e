import type { ExpectedId } from '../../domain/digits/expected-id'
import type { BarcodeReader } from '../../ports/barcode-reader'
import type { DigitLook, DigitReader } from '../../ports/digit-reader'
import { judgeText, type ScanNote } from './scan-judge'

/** What a still picture gave. Whoever receives a look closes its pictures. */
export type StillFinding =
  | Exclude<Awaited<ReturnType<typeof judgeText>>, { kind: 'note' }>
  | { readonly kind: 'look'; readonly look: DigitLook; readonly note: ScanNote }
  | { readonly kind: 'note'; readonly note: ScanNote }

/** How much of the way the search for codes is; the digits take longer. */
const codesShare = 0.3

/** Looks for codes in a picture, and for digits where no code holds an ID. One after the other: each opens the picture. */
export async function readStill(
  picture: Blob,
  { barcodeReader, digitReader }: { barcodeReader: BarcodeReader; digitReader: DigitReader },
  expected: ExpectedId,
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<StillFinding> {
  const codes = await barcodeReader.readStill(picture, signal, share => onShare(share * codesShare))
  const text = codes.kind === 'read' ? codes.hits.map(hit => hit.text).join('\n\n') : ''
  const judged = text === '' ? null : await judgeText(text)
  if (judged?.kind === 'ids' || signal.aborted) return judged ?? { kind: 'note', note: 'still-failed' }
  const digits = await digitReader.readStill(picture, expected, signal, share =>
    onShare(codesShare + share * (1 - codesShare)),
  )
  const note = judged?.note ?? noteOf(codes.kind, digits.kind)
  return digits.kind === 'read' ? { kind: 'look', look: digits.look, note } : { kind: 'note', note }
}

type Outcome = 'read' | 'unreadable' | 'failed'

/** One reader may fail where the other could open the picture. */
function noteOf(codes: Outcome, digits: Outcome): ScanNote {
  if (codes === 'read' || digits === 'read') return 'still-nothing'
  return codes === 'unreadable' || digits === 'unreadable' ? 'still-unreadable' : 'still-failed'
}
