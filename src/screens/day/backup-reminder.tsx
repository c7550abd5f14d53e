import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import type { DayWords } from '../../i18n/en/day'
import type { AppStores } from '../../stores/app-stores'
import type { BackupReminderStore } from '../../stores/records/backup-reminder-store'

/**
 * Quietly on the board: finished work that only this phone has while it may throw it away, and what was deleted as the
 * user set it. Looking for both comes after the board is drawn.
 */
export function BackupReminder({
  app,
  day,
  otherwise = null,
}: {
  readonly app: AppStores
  readonly day: DayWords
  /** What stands there while there is nothing to be reminded of. */
  readonly otherwise?: ComponentChildren
}) {
  const [store, setStore] = useState<BackupReminderStore | null>(null)
  useEffect(() => {
    import('../../stores/records/backup-reminder-store').then(
      async ({ backupReminderStore }) => {
        const reminder = backupReminderStore(app)
        setStore(reminder)
        await reminder.check()
      },
      // Without its chunk there is no reminder; the next visit of the board tries again.
      () => setStore(null),
    )
  }, [app])
  if (!store) return <>{otherwise}</>
  const words = day.records.reminder
  const later = <Button kind="quiet" label={words.later} onPress={store.later} />
  if (store.forgotten.value > 0) {
    return (
      <Notice
        tone="info"
        compact
        actions={
          <>
            {later}
            <Button label={words.settings} onPress={() => app.routes.go({ kind: 'day', place: 'forget' })} />
          </>
        }
      >
        {words.forgotten(store.forgotten.value)}
      </Notice>
    )
  }
  if (store.unkept.value === 0) return <>{otherwise}</>
  return (
    <Notice
      tone="info"
      compact
      actions={
        <>
          {later}
          <Button label={words.backUp} onPress={() => app.routes.go({ kind: 'day', place: 'export' })} />
        </>
      }
    >
      {words.unkept(store.unkept.value)}
    </Notice>
  )
}
