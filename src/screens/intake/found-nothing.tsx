import { Notice } from '../../components/notice'
import type { IntakeWords } from '../../i18n/en/intake'
import type { Finding, NothingReason } from '../../stores/intake/finding'
import { shortFileName } from './file-name'

/** What cannot be gone on with: product keys, and things in which there was nothing. */
export function FoundNothing({
  findings,
  words,
}: {
  readonly findings: readonly Finding[]
  readonly words: IntakeWords
}) {
  const keys = findings.reduce((sum, one) => sum + (one.kind === 'product-keys' ? one.count : 0), 0)
  const reasons = new Map<NothingReason, string[]>()
  for (const one of findings) {
    if (one.kind !== 'nothing') continue
    reasons.set(one.why, [...(reasons.get(one.why) ?? []), shortFileName(one.source ?? '')])
  }
  return (
    <>
      {keys > 0 && <Notice tone="unsure">{words.keys(keys)}</Notice>}
      {[...reasons].map(([why, names]) => (
        <Notice tone="unsure" title={words.nothingTitle} key={why} live>
          {names.join('') !== '' && <p>{names.filter(Boolean).join(', ')}</p>}
          <p>{words.nothing[why]}</p>
        </Notice>
      ))}
    </>
  )
}
