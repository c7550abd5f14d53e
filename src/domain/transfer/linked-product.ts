import { parseActivationId } from '../activation-ids'
import type { Product, ProductKind } from '../product'
import { releaseOf } from '../releases'

const kinds: readonly ProductKind[] = ['windows', 'esu', 'office']

/** A product as two fields of a link: `esu-windows-10-esu` (`_` for a dot), and the Activation ID without hyphens. */
export function productFields({ kind, release, activationId }: Product): readonly [string, string] {
  const guid = parseActivationId(activationId)
  const known = releaseOf(release)
  const row = known === null ? kind : `${kind}-${known.id.replaceAll('.', '_')}`
  return [row, guid === null ? '0' : guid.replaceAll('-', '')]
}

/** The product in two fields; null where they are none. A release that this version does not know is left open. */
export function linkedProduct(row: string, guid: string): Product | null {
  const kind = kinds.find(one => row === one || row.startsWith(`${one}-`))
  if (kind === undefined || row.length > 60) return null
  const activationId = parseActivationId(hyphenated(guid))
  if (activationId === null && guid !== '0') return null
  const release = releaseOf(row.slice(kind.length + 1).replaceAll('_', '.'))
  return { kind, release: release?.kind === kind ? release.id : null, activationId }
}

function hyphenated(guid: string): string {
  return guid.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
