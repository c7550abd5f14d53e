import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { install } from '../../components/icons'
import { Notice } from '../../components/notice'
import { BackupReminder } from '../day/backup-reminder'
import type { HomePartProps } from './home-part-props'

/** What the user should know: a newer version, another app's browser, a backup, installing. One at a time. */
export function HomeHints({ app, day }: Pick<HomePartProps, 'app' | 'day'>) {
  const { device } = app.ports
  const words = day.board
  const [canPrompt, setCanPrompt] = useState(device.canPromptInstall())
  useEffect(() => device.onInstallPromptChange(() => setCanPrompt(device.canPromptInstall())), [device])

  const { state, postponed, postpone, apply } = app.update
  if (state.value === 'update-ready' && !postponed.value) {
    const { ready, later, apply: now } = words.update
    return hint(ready, later, postpone, <Button label={now} onPress={apply} />)
  }
  if (device.inAppBrowser) return <Notice tone="unsure">{words.inAppBrowser}</Notice>
  const worthwhile = app.board.board.value.counts.total > 0
  const offers = worthwhile && !device.installed && !app.preferences.values.value.installHintSeen
  return <BackupReminder app={app} day={day} otherwise={offers && installHint()} />

  function installHint() {
    return hint(
      words.installHint,
      words.installLater,
      () => app.preferences.change({ installHintSeen: true }),
      canPrompt ? (
        <Button icon={install} label={words.installNow} onPress={() => void device.promptInstall()} />
      ) : (
        <Button label={words.installHow} onPress={() => app.routes.go({ kind: 'install' })} />
      ),
    )
  }
}

function hint(text: string, later: string, onLater: () => void, action: ComponentChildren) {
  return (
    <Notice
      tone="info"
      actions={
        <>
          <Button kind="quiet" label={later} onPress={onLater} />
          {action}
        </>
      }
    >
      {text}
    </Notice>
  )
}
