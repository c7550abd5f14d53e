import type { Product } from '../domain/product'
import { releaseOf } from '../domain/releases'
import type { WorkWords } from '../i18n/en/work'

/** A product's name as the user chose it: the release, or the kind where that is all that is known. */
export function productName({ overview }: WorkWords, { kind, release }: Product): string {
  const known = releaseOf(release)
  if (known === null) return overview.kinds[kind]
  return known.id === 'not-listed' ? overview.releaseNotListed : known.name
}
