import { Dialog } from '../../components/dialog'
import { Choice } from '../../components/fields/choice'
import type { ShellWords } from '../../i18n/en/shell'
import type { WorkWords } from '../../i18n/en/work'
import type { TypingStore } from '../../stores/typing-store'

type Props = {
  readonly store: TypingStore
  readonly work: WorkWords
  readonly shell: ShellWords
  readonly onClose: () => void
}

/** How many digits a group has, and whether the digits come from the screen or by ear. */
export function TypingOptions({ store, work, shell, onClose }: Props) {
  const words = work.typing
  return (
    <Dialog title={words.options} onClose={onClose} closeLabel={shell.close}>
      <Choice
        label={words.shape}
        options={[
          { value: '7', label: words.shape63 },
          { value: '6', label: words.shape54 },
        ]}
        value={store.groupLength.value === 6 ? '6' : '7'}
        onChange={value => store.setGroupLength(value === '6' ? 6 : 7)}
      />
      <p>{words.shapeHint}</p>
      <Choice
        label={words.mode}
        options={[
          { value: 'screen', label: words.modeType },
          { value: 'dictation', label: words.modeDictation },
        ]}
        value={store.mode.value}
        onChange={store.setMode}
      />
    </Dialog>
  )
}
