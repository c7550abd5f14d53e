import { Button } from '../../components/button'
import { TextField } from '../../components/fields/text-field'
import { paste } from '../../components/icons'
import { Notice } from '../../components/notice'
import type { PcWords } from '../../i18n/en/pc'
import type { PastedText } from '../../stores/pc/pasted-text'

/** A field for what the PC printed, with a button that pastes where the phone allows it. */
export function PasteField({
  pasted,
  words,
  label,
  hint,
}: {
  readonly pasted: PastedText
  readonly words: PcWords
  readonly label: string
  readonly hint: string
}) {
  return (
    <>
      <TextField
        label={label}
        hint={hint}
        value={pasted.text.value}
        onInput={pasted.look}
        autoComplete="off"
        multiline
        rows={3}
      />
      {pasted.canPaste && (
        <Button icon={paste} label={words.paste} onPress={() => void pasted.paste()} wide />
      )}
      {pasted.refused.value && (
        <Notice tone="unsure" live>
          {words.pasteRefused}
        </Notice>
      )}
      {pasted.keysHidden.value && (
        <Notice tone="info" live>
          {words.keysHidden}
        </Notice>
      )}
    </>
  )
}
