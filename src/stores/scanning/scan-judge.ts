import type { ExpectedId } from '../../domain/digits/expected-id'
import type { FoundId } from '../../domain/id-text'

/** Something the user should know about the last code or picture, while the camera goes on looking. */
export type ScanNote =
  | 'other-code'
  | 'product-key'
  | 'bad-id'
  | 'still-nothing'
  | 'still-unreadable'
  | 'still-failed'

/** What a code's text is worth. */
export async function judgeText(
  text: string,
): Promise<
  | { readonly kind: 'ids'; readonly ids: readonly FoundId[] }
  | { readonly kind: 'note'; readonly note: ScanNote }
> {
  const { findIdsIn } = await import('../../domain/id-text')
  const findings = findIdsIn(text)
  const found = findings.ids.filter(id => id.kind === 'installation-id')
  const ids = found.filter(id => id.valid)
  if (ids.length > 0) return { kind: 'ids', ids }
  if (findings.maskedKeys > 0) return { kind: 'note', note: 'product-key' }
  return { kind: 'note', note: found.length > 0 ? 'bad-id' : 'other-code' }
}

/** The digits of one ID held against the rules once more, as any other text's; null where they are none. */
export async function judgeDigits(
  digits: string,
  kind: ExpectedId = 'installation-id',
): Promise<FoundId | null> {
  const { findIdsIn } = await import('../../domain/id-text')
  const [found] = findIdsIn(digits).ids
  return found?.kind === kind && found.valid && found.digits === digits ? found : null
}
