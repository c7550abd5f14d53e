import { useEffect } from 'preact/hooks'
import { Button } from '../../components/button'
import { Viewfinder } from '../../components/codes/viewfinder'
import { FileButton } from '../../components/fields/file-button'
import { keyboard } from '../../components/first-icons'
import { IconButton } from '../../components/icon-button'
import { camera, flipLens, paste, pencil, picture, torch } from '../../components/icons'
import { Notice } from '../../components/notice'
import { ProgressLine } from '../../components/progress-line'
import { Screen } from '../../components/screen'
import type { FoundId } from '../../domain/id-text'
import { createScanStore, type ScanStore } from '../../stores/scan-store'
import { provenCount } from '../../stores/scanning/seen-id'
import type { WorkScreenProps } from '../screen-props'
import { useOnce } from '../use-once'
import { FoundInstallationIds } from './found-installation-ids'
import { RepairScreen } from './repair'
import { noteWords, scanStatus } from './scan-status'
import { SeenSlots } from './seen-slots'

/** Looks for the installation ID with the camera, as a code or as digits; a find is shown before anything is stored. */
export function ScanScreen(props: WorkScreenProps) {
  const { app, activation, instruments, work } = props
  const store = useOnce(() => createScanStore(app, instruments))
  useEffect(() => store.start(), [store])
  const state = store.state.value
  const use = (found: FoundId) =>
    void store.use(found).then(done => done && app.routes.goToActivation(activation.id, 'overview'))

  if (state.kind === 'repair') {
    return <RepairScreen {...props} repair={state.repair} onBack={store.leaveRepair} onUse={use} />
  }
  if (state.kind === 'found') {
    return (
      <FoundInstallationIds
        {...props}
        ids={state.ids}
        sights={state.sights}
        unread={state.unread}
        onBack={app.routes.goHome}
        againLabel={work.scan.again}
        onAgain={store.again}
        onUse={use}
      />
    )
  }
  return <LookingScreen {...props} store={store} />
}

type Looking = WorkScreenProps & { readonly store: ScanStore }

function LookingScreen(props: Looking) {
  const { app, shell, work, activation, store } = props
  const state = store.state.value
  const digits = store.digits.value
  const seen = digits.leader
  const proven = seen ? provenCount(seen) : 0
  const status = scanStatus(work, state, digits, proven)
  const reading = state.kind === 'reading-still'
  return (
    <Screen
      title={work.scan.title}
      subtitle={seen ? `${activation.name} · ${work.typing.progress(proven)}` : activation.name}
      onBack={app.routes.goHome}
      backLabel={shell.back}
      bar={<LensTools store={store} work={work} />}
      foot={
        reading ? (
          <ProgressLine label={work.scan.readingStill} value={state.share} />
        ) : (
          state.kind !== 'trouble' && !digits.unavailable && <SeenSlots seen={seen} work={work} />
        )
      }
      actions={
        reading ? (
          <Button label={work.scan.cancel} onPress={store.cancelPicture} />
        ) : (
          <WaysOn {...props} proven={proven} />
        )
      }
    >
      {state.kind === 'trouble' ? (
        <Trouble store={store} work={work} state={state} />
      ) : (
        <Viewfinder
          label={work.scan.viewfinder}
          showIn={store.showIn}
          found={proven > 0}
          tone={status.tone}
          status={status.words}
        />
      )}
    </Screen>
  )
}

/** What else can be done: once groups are proven, the rest by hand takes the place of typing everything. */
function WaysOn({ app, work, activation, store, proven }: Looking & { readonly proven: number }) {
  return (
    <>
      {proven > 0 ? (
        <Button icon={pencil} label={work.scan.finish} onPress={store.finishByHand} />
      ) : (
        <Button
          icon={keyboard}
          label={work.take.type}
          onPress={() => app.routes.goToActivation(activation.id, 'type')}
        />
      )}
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
  )
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
      {state.note && <p>{noteWords(work, state.note)}</p>}
    </Notice>
  )
}
