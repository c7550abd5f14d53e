import { Notice } from '../../components/notice'
import type { RefusedThing } from '../../domain/intake/intake-limits'
import type { IntakeWords } from '../../i18n/en/intake'
import { shortFileName } from './file-name'

/** What was not taken, and how much of it there was. */
export function RefusedThings({
  refused,
  words,
}: {
  readonly refused: readonly RefusedThing[]
  readonly words: IntakeWords
}) {
  if (refused.length === 0) return null
  return (
    <Notice tone="wrong" title={words.refusedTitle} live>
      {refused.slice(0, mostNamed).map((one, index) => (
        <p key={index}>{sentence(one, words)}</p>
      ))}
    </Notice>
  )
}

/** There are at most as many as files are taken, and a few texts. */
const mostNamed = 24

function sentence(refused: RefusedThing, words: IntakeWords): string {
  switch (refused.kind) {
    case 'large-text':
      return words.refused['large-text'](refused.bytes)
    case 'large-file':
      return words.refused['large-file'](shortFileName(refused.name), refused.bytes)
    case 'many-files':
      return words.refused['many-files'](refused.count)
    case 'large-share':
      return words.refused['large-share'](refused.bytes)
    default:
      return words.refused[refused.kind]
  }
}
