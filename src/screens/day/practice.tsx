import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { QrPicture } from '../../components/codes/qr-picture'
import { Dialog } from '../../components/dialog'
import { InstallationGrid } from '../../components/digits/installation-grid'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { Section } from '../../components/section'
import { type InstallationId, installationGroups } from '../../domain/installation-id'
import { createPracticeStore } from '../../stores/practice-store'
import { installationGridWords } from '../group-words'
import { useOnce } from '../use-once'
import type { DayScreenProps } from './day-screen-props'

/** What practice is and its beginning; while practising, an invented PC to take and the way out. */
export function PracticeScreen(props: DayScreenProps) {
  const { app, shell, day, instruments } = props
  const words = day.practice
  const store = useOnce(() => createPracticeStore(app.ports, instruments.practice))
  const [leaving, setLeaving] = useState(false)
  const [held, setHeld] = useState(false)
  useEffect(store.another, [store])
  const installationId = store.installationId.value
  return (
    <Screen
      title={words.title}
      onBack={app.routes.goHome}
      backLabel={shell.back}
      actions={
        store.on ? (
          <Button kind="primary" label={words.toList} onPress={app.routes.goHome} />
        ) : (
          <Button kind="primary" label={words.begin} onPress={store.begin} />
        )
      }
    >
      <p>{words.about}</p>
      <p>{words.aboutPortal}</p>
      {installationId && (
        <Section title={words.pc}>
          <InventedPc {...props} installationId={installationId} />
          <Button label={words.another} onPress={store.another} wide />
        </Section>
      )}
      {store.on && <Button kind="quiet" label={words.leave} onPress={() => setLeaving(true)} wide />}
      {leaving && (
        <Dialog
          title={words.leaveTitle}
          onClose={() => setLeaving(false)}
          closeLabel={shell.cancel}
          actions={
            <Button
              kind="primary"
              label={words.leave}
              onPress={() => void store.leave().then(left => setHeld(!left))}
            />
          }
        >
          <p>{words.leaveText}</p>
          {held && (
            <Notice tone="unsure" live>
              {words.leaveFailed}
            </Notice>
          )}
        </Dialog>
      )}
    </Screen>
  )
}

function InventedPc({
  app,
  day,
  work,
  installationId,
}: DayScreenProps & { readonly installationId: InstallationId }) {
  const words = day.practice
  const [copied, setCopied] = useState<{ readonly id: string; readonly done: boolean } | null>(null)
  return (
    <>
      <p>{words.pcHint}</p>
      <QrPicture text={installationId} label={words.code} />
      <InstallationGrid
        groups={installationGroups(installationId)}
        current={null}
        {...installationGridWords(work)}
      />
      <Button
        label={words.copy}
        onPress={() =>
          void app.ports.clipboard.write(installationId).then(done => setCopied({ id: installationId, done }))
        }
        wide
      />
      {copied?.id === installationId && <p role="status">{copied.done ? words.copied : words.copyRefused}</p>}
    </>
  )
}
