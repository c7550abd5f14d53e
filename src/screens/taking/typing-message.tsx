import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import type { WorkWords } from '../../i18n/en/work'
import type { TypingStore } from '../../stores/typing-store'

type Message = { readonly tone: 'info' | 'proven' | 'wrong' | 'unsure'; readonly text: string }

/** The one sentence under the groups: what the last key did, or what to do. */
export function TypingMessage({ store, work }: { readonly store: TypingStore; readonly work: WorkWords }) {
  const words = work.typing
  const better = store.betterLength.value
  const { tone, text } = message()
  return (
    <Notice
      tone={tone}
      live
      actions={
        better !== null && (
          <Button label={words.suggestYes(better)} onPress={() => store.setGroupLength(better)} />
        )
      }
    >
      {text}
    </Notice>
  )

  function message(): Message {
    const event = store.event.value
    const wrong = store.groups.value.findIndex(group => group.state === 'wrong')
    if (store.unclearText.value) return { tone: 'unsure', text: words.unclearText }
    if (store.proven.value) return { tone: 'proven', text: words.complete }
    if (better !== null) return { tone: 'unsure', text: words.suggest(better) }
    if (event?.kind === 'refused') return { tone: 'wrong', text: words.refused(event.group) }
    if (wrong !== -1) return { tone: 'wrong', text: words.wrong(wrong) }
    if (store.voice.silent.value) return { tone: 'unsure', text: words.noVoice }
    if (event?.kind === 'group-right') return { tone: 'proven', text: words.right(event.group) }
    return { tone: 'info', text: store.mode.value === 'dictation' ? words.dictationHint : words.hint }
  }
}
