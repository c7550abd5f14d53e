import { Button } from '../../components/button'
import { DetailList } from '../../components/detail-list'
import { Dialog } from '../../components/dialog'
import { Disclosure } from '../../components/disclosure'
import { SwitchField } from '../../components/fields/switch-field'
import { WithKeyboard } from '../../components/fields/with-keyboard'
import { Notice } from '../../components/notice'
import type { ReadbackStore } from '../../stores/readback-store'
import { ReadingOptions } from '../reading/reading-options'
import type { WorkScreenProps } from '../screen-props'

type Props = Pick<WorkScreenProps, 'app' | 'shell' | 'work' | 'instruments' | 'activation'> & {
  readonly store: ReadbackStore
  readonly onClose: () => void
}

/** What is switched while reading first, then how digits are read, then help. */
export function ReadbackOptions({ app, shell, work, instruments, activation, store, onClose }: Props) {
  const words = work.readingOptions
  return (
    <Dialog title={work.readback.options} onClose={onClose} closeLabel={shell.close}>
      <SwitchField label={words.voiceOn} checked={store.voiceOn.value} onChange={store.setVoiceOn} />
      <SwitchField
        label={words.hide}
        hint={words.hideHint}
        checked={store.hidden.value}
        onChange={store.setHidden}
      />
      <SunlightSwitch app={app} work={work} />
      <ReadingOptions voice={store.voice} instruments={instruments} words={words} />
      <Disclosure title={words.help}>
        <Notice tone="info" title={words.twins} compact>
          {words.twinsText}
        </Notice>
        <WithKeyboard>
          <DetailList items={words.keyList.map(({ keys, does }) => ({ term: keys, value: does }))} />
        </WithKeyboard>
      </Disclosure>
      <Button label={words.ways} onPress={() => app.routes.goToActivation(activation.id, 'ways')} wide />
      {!instruments.wakeLock.supported && (
        <Notice tone="info" compact>
          {words.wakeLock}
        </Notice>
      )}
    </Dialog>
  )
}

/** Switched off, the phone decides about light and dark again, unless the user chose one of them before. */
function SunlightSwitch({ app, work }: Pick<Props, 'app' | 'work'>) {
  const words = work.readingOptions
  return (
    <SwitchField
      label={words.sunlight}
      hint={words.sunlightHint}
      checked={app.preferences.values.value.theme === 'sunlight'}
      onChange={on => app.preferences.change({ theme: on ? 'sunlight' : 'system' })}
    />
  )
}
