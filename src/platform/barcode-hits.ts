import { findIdsIn } from '../domain/id-text'
import type { BarcodeHit } from '../ports/barcode-reader'

/** Codes with what their texts are worth; those with a proven installation ID first. */
export function judgedHits(codes: readonly Omit<BarcodeHit, 'kind'>[]): readonly BarcodeHit[] {
  const hits = codes.map((code): BarcodeHit => {
    const proven = findIdsIn(code.text).ids.some(id => id.kind === 'installation-id' && id.valid)
    return { kind: proven ? 'installation-id' : 'other', ...code }
  })
  return hits.sort((one, other) => Number(one.kind === 'other') - Number(other.kind === 'other'))
}
