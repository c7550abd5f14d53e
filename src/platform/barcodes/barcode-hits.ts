import type { BarcodeHit } from '../../ports/barcode-reader'

/**
 * Codes with what their texts are worth; those with a proven installation ID first. What judges them is fetched with
 * the first code: the camera starts sooner without it.
 */
export async function judgedHits(codes: readonly Omit<BarcodeHit, 'kind'>[]): Promise<readonly BarcodeHit[]> {
  if (codes.length === 0) return []
  const { findIdsIn } = await import('../../domain/id-text')
  const hits = codes.map((code): BarcodeHit => {
    const proven = findIdsIn(code.text).ids.some(id => id.kind === 'installation-id' && id.valid)
    return { kind: proven ? 'installation-id' : 'other', ...code }
  })
  return hits.sort((one, other) => Number(one.kind === 'other') - Number(other.kind === 'other'))
}
