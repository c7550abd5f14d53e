import { useEffect } from 'preact/hooks'
import { Button } from '../../components/button'
import { FileButton } from '../../components/file-button'
import { keyboard } from '../../components/first-icons'
import { IconButton } from '../../components/icon-button'
import { camera, flipLens, paste, picture, torch } from '../../components/icons'
import { Notice } from '../../components/notice'
import { ProgressLine } from '../../components/progress-line'
import { Screen } from '../../components/screen'
import { Viewfinder } from '../../components/viewfinder'
import { createScanStore, type ScanStore } from '../../stores/scan-store'
import type { WorkScreenProps } from '../screen-props'
import { useOnce } from '../use-once'
import { FoundInstallationIds } from './found-installation-ids'

/** Looks for the installation ID with the camera; a find is shown before anything is stored. */
export function ScanScreen(props: WorkScreenProps) {
  const { app, shell, work, activation, instruments } = props
  const store = useOnce(() => createScanStore(app, instruments))
  useEffect(() => store.start(), [store])
  const state = store.state.value
  const back = () => app.routes.goHome()

  if (state.kind === 'found') {
    return (
      <FoundInstallationIds
        {...props}
        ids={state.ids}
        onBack={back}
        againLabel={work.scan.again}
        onAgain={store.again}
        onUse={found =>
          void store.use(found).then(done => done && app.routes.goToActivation(activation.id, 'overview'))
        }
      />
    )
  }
  return (
    <Screen
      title={work.scan.title}
      subtitle={activation.name}
      onBack={back}
      backLabel={shell.back}
      bar={<LensTools store={store} work={work} />}
      actions={
        <>
          <Button
            icon={keyboard}
            label={work.take.type}
            onPress={() => app.routes.goToActivation(activation.id, 'type')}
          />
          <Button
            icon={paste}
            label={work.take.paste}
            onPress={() => app.routes.goToActivation(activation.id, 'paste')}
          />
          <FileButton
            icon={picture}
            label={work.scan.gallery}
            accept="image/*"
            onFile={file => void store.readPicture(file)}
          />
        </>
      }
    >
      {state.kind === 'trouble' ? (
        <Trouble store={store} work={work} state={state} />
      ) : (
        <Viewfinder
          label={work.scan.viewfinder}
          showIn={store.showIn}
          found={false}
          tone={state.kind === 'looking' && state.note ? 'wrong' : 'info'}
          status={status()}
        />
      )}
      {state.kind === 'reading-still' && <ProgressLine label={work.scan.reading} value={null} />}
    </Screen>
  )

  function status(): string {
    if (state.kind === 'starting') return work.scan.starting
    if (state.kind === 'reading-still') return work.scan.reading
    return state.kind === 'looking' && state.note ? noteWords(state.note, props) : work.scan.aim
  }
}

function noteWords(note: string, { work }: Pick<WorkScreenProps, 'work'>): string {
  const { scan } = work
  const words: Record<string, string> = {
    'other-code': scan.otherCode,
    'product-key': scan.productKey,
    'bad-id': scan.badId,
    'still-nothing': scan.stillNothing,
    'still-unreadable': scan.stillUnreadable,
    'still-failed': scan.stillFailed,
  }
  return words[note] ?? ''
}

type Tools = { readonly store: ScanStore; readonly work: WorkScreenProps['work'] }

function LensTools({ store, work }: Tools) {
  const camera = store.camera.value
  if (camera.kind !== 'live') return null
  return (
    <>
      {camera.torch !== null && (
        <IconButton
          icon={torch}
          label={camera.torch ? work.scan.torchOff : work.scan.torchOn}
          pressed={camera.torch}
          onPress={() => store.setTorch(!camera.torch)}
        />
      )}
      {camera.lenses.length > 1 && (
        <IconButton icon={flipLens} label={work.scan.lens} onPress={store.nextLens} />
      )}
    </>
  )
}

function Trouble({
  store,
  work,
  state,
}: Tools & { readonly state: Extract<ScanStore['state']['value'], { kind: 'trouble' }> }) {
  const words = work.scan.trouble[state.trouble]
  return (
    <Notice
      tone="unsure"
      title={words.title}
      live
      actions={
        <>
          <Button label={work.scan.retry} onPress={store.again} />
          <FileButton
            icon={camera}
            label={work.scan.takePhoto}
            accept="image/*"
            capture="environment"
            onFile={file => void store.readPicture(file)}
          />
        </>
      }
    >
      {words.text}
      {state.note && <p>{noteWords(state.note, { work })}</p>}
    </Notice>
  )
}
