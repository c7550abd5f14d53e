import type { FoundId } from '../../domain/id-text'

/** Why something before the camera is not taken. */
export type Refusal = 'bad-id' | 'confirmation-id' | 'product-key' | 'other-code'

/** What a code's text is worth to the loop. */
export type JudgedCode =
  | { readonly kind: 'ids'; readonly ids: readonly FoundId[] }
  | { readonly kind: 'refused'; readonly why: Refusal }

/** Looks for proven installation IDs in a text; where there is none, says what it holds instead. */
export async function judgeCode(text: string): Promise<JudgedCode> {
  const { findIdsIn } = await import('../../domain/id-text')
  const { ids, maskedKeys } = findIdsIn(text)
  const installationIds = ids.filter(id => id.kind === 'installation-id')
  const proven = installationIds.filter(id => id.valid)
  if (proven.length > 0) return { kind: 'ids', ids: proven }
  if (installationIds.length > 0) return { kind: 'refused', why: 'bad-id' }
  if (ids.length > 0) return { kind: 'refused', why: 'confirmation-id' }
  return { kind: 'refused', why: maskedKeys > 0 ? 'product-key' : 'other-code' }
}
