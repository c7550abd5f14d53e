import { Button } from '../components/button'
import { install, send } from '../components/icons'
import { Section } from '../components/section'
import type { SheetFileWords } from '../i18n/en/sheet-file'
import type { Instruments } from '../ports/instruments'
import { createSheetFileStore } from '../stores/sheet-file-store'
import { useOnce } from './use-once'

/** Hands out the sheet for the offline PC: to the downloads, or to another app. */
export function SheetFilePart(props: { readonly words: SheetFileWords; readonly instruments: Instruments }) {
  const { words } = props
  const store = useOnce(() => createSheetFileStore(props.instruments))
  const state = store.state.value
  return (
    <Section title={words.title}>
      <p>{words.text}</p>
      {state.kind === 'missing' ? (
        <p>{words.missing}</p>
      ) : (
        <Button icon={install} label={words.save} busy={state.kind === 'reading'} onPress={store.save} wide />
      )}
      {state.kind === 'ready' && state.canShare && (
        <Button icon={send} label={words.share} onPress={store.share} wide />
      )}
    </Section>
  )
}
