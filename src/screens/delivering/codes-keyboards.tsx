import { Button } from '../../components/button'
import { SelectField } from '../../components/fields/select-field'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { type KeyboardLayout, keyboardLayouts } from '../../domain/codes/keyboard-layouts'
import type { WorkWords } from '../../i18n/en/work'
import type { CodesStore } from '../../stores/codes-store'

type Props = { readonly store: CodesStore; readonly work: WorkWords }

/** Which characters of the code come out differently on the PC, and a way that does not. */
export function ChangedCharacters({ store, work }: Props) {
  const words = work.codes
  const changed = store.changed.value
  if (changed.length === 0) return null
  const pairs = changed.map(({ character, becomes }) =>
    becomes === null ? words.vanishes(character) : words.becomes(character, becomes),
  )
  const [scanner, pc] = [store.scannerKeyboard.value, store.pcKeyboard.value].map(side => words.layouts[side])
  const digitsToo = changed.some(({ character }) => /\d/.test(character))
  const safer = store.saferShell.value
  return (
    <Notice
      tone="unsure"
      title={words.changedTitle}
      live
      actions={
        safer && (
          <Button
            label={words.useShell(work.finish.shells[safer])}
            onPress={() => store.chooseShell(safer)}
          />
        )
      }
    >
      <p>{words.changed(scanner ?? '', pc ?? '', pairs.join(words.between))}</p>
      {digitsToo ? <p>{words.frenchDigits}</p> : <p>{words.digitsArrive}</p>}
    </Notice>
  )
}

/** Which keyboards the scanner and the PC are set to; kept on this phone. */
export function CodesKeyboards({ store, work }: Props) {
  const words = work.codes
  const options = keyboardLayouts.map(value => ({ value, label: words.layouts[value] }))
  const choose = (side: 'scanner' | 'pc') => (value: string) => {
    const layout = keyboardLayouts.find((one): one is KeyboardLayout => one === value)
    if (layout) store.chooseKeyboard(side, layout)
  }
  return (
    <Section title={words.keyboards}>
      <SelectField
        label={words.scannerKeyboard}
        value={store.scannerKeyboard.value}
        options={options}
        onChange={choose('scanner')}
      />
      <SelectField
        label={words.pcKeyboard}
        value={store.pcKeyboard.value}
        options={options}
        onChange={choose('pc')}
      />
      {store.changed.value.length === 0 && <p>{words.arrives}</p>}
    </Section>
  )
}
