import { Button } from '../../components/button'
import { code, printer, send, speaker } from '../../components/icons'
import { Screen } from '../../components/screen'
import { WayRow } from '../../components/way-row'
import type { WorkScreenProps } from '../screen-props'
import { SheetFilePart } from '../sheet-file-part'

/** All ways of getting the 48 digits into the PC; reading aloud needs nothing but a voice. */
export function WaysScreen({ app, shell, work, instruments, activation }: WorkScreenProps) {
  const words = work.ways
  const go = (place: 'overview' | 'readback' | 'codes' | 'send' | 'sheet') => () =>
    app.routes.goToActivation(activation.id, place)
  return (
    <Screen
      title={words.title}
      subtitle={activation.name}
      onBack={go('overview')}
      backLabel={shell.back}
      actions={<Button kind="primary" icon={speaker} label={words.readAloud} onPress={go('readback')} />}
    >
      <p>{words.text}</p>
      <WayRow icon={code} {...words.codes} onPress={go('codes')} />
      <WayRow icon={send} {...words.send} onPress={go('send')} />
      <WayRow icon={printer} {...words.sheet} onPress={go('sheet')} />
      <SheetFilePart words={work.sheetFile} instruments={instruments} />
    </Screen>
  )
}
