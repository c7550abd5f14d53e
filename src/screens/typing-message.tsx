import { Button } from '../components/button'
import { Notice } from '../components/notice'
import type { WorkWords } from '../i18n/en/work'
import type { TypingStore } from '../stores/typing-store'

/** The one sentence under the groups: what the last key did, or what to do. */
export function TypingMessage({ store, work }: { readonly store: TypingStore; readonly work: WorkWords }) {
  const words = work.typing
  const better = store.betterLength.value
  const event = store.event.value
  if (store.proven.value)
    return (
      <Notice tone="proven" live>
        {words.complete}
      </Notice>
    )
  if (better !== null) {
    return (
      <Notice
        tone="unsure"
        live
        actions={<Button label={words.suggestYes(better)} onPress={() => store.setGroupLength(better)} />}
      >
        {words.suggest(better)}
      </Notice>
    )
  }
  if (event?.kind === 'refused')
    return (
      <Notice tone="wrong" live>
        {words.refused(event.group)}
      </Notice>
    )
  if (event?.kind === 'group-wrong')
    return (
      <Notice tone="wrong" live>
        {words.wrong(event.group)}
      </Notice>
    )
  if (store.voice.silent.value)
    return (
      <Notice tone="unsure" live>
        {words.noVoice}
      </Notice>
    )
  if (event?.kind === 'group-right')
    return (
      <Notice tone="proven" live>
        {words.right(event.group)}
      </Notice>
    )
  return <Notice tone="info">{store.mode.value === 'dictation' ? words.dictationHint : words.hint}</Notice>
}
