import { useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { DateField } from '../../components/fields/date-field'
import { TextField } from '../../components/fields/text-field'
import { check } from '../../components/first-icons'
import { trash } from '../../components/icons'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { longestName, longestNote } from '../../domain/records/records'
import { draftProblem, type VisitsStore } from '../../stores/visits-store'
import type { DayScreenProps } from './day-screen-props'
import { FaultNotice } from './fault-notice'

type Props = Pick<DayScreenProps, 'app' | 'shell' | 'day'> & { readonly store: VisitsStore }

/** One visit's words: nothing is stored before the tap. */
export function VisitForm({ app, shell, day, store }: Props) {
  const [tried, setTried] = useState(false)
  const [asking, setAsking] = useState(false)
  const words = day.visits
  const form = store.form.value
  if (!form) return null
  const { visit, draft } = form
  const problem = tried ? draftProblem(draft) : null
  const mine = store.visits.value?.find(line => line.visit.id === visit?.id)

  async function save() {
    setTried(true)
    if ((await store.save()) && !visit) app.routes.goHome()
  }

  function remove() {
    setAsking(false)
    void store.remove()
  }

  return (
    <Screen
      title={visit ? words.editTitle : words.newTitle}
      onBack={() => void store.leaveForm()}
      backLabel={shell.back}
      actions={
        <Button
          kind="primary"
          icon={check}
          label={visit ? words.save : words.start}
          onPress={() => void save()}
        />
      }
    >
      {store.changedElsewhere.value && (
        <Notice tone="unsure" live>
          {words.conflict}
        </Notice>
      )}
      <FaultNotice shell={shell} fault={store.fault.value} />
      <TextField
        label={words.site}
        value={draft.site}
        name="visit-site"
        maxLength={longestName}
        problem={problem === 'site' ? words.siteProblem : null}
        onInput={site => store.write({ site })}
      />
      <DateField
        label={words.date}
        value={draft.date}
        problem={problem === 'date' ? words.dateProblem : undefined}
        onInput={date => store.write({ date })}
      />
      <TextField
        label={words.technician}
        hint={words.technicianHint}
        value={draft.technician}
        name="visit-technician"
        maxLength={longestName}
        onInput={technician => store.write({ technician })}
      />
      <TextField
        label={words.note}
        value={draft.note}
        multiline
        rows={3}
        name="visit-note"
        maxLength={longestNote}
        onInput={note => store.write({ note })}
      />
      {visit && (
        <>
          <Button
            label={visit.closedAt === null ? words.close : words.reopen}
            onPress={() => {
              setTried(true)
              void store.setClosed(visit.closedAt === null)
            }}
            wide
          />
          <Button kind="danger" icon={trash} label={words.remove} onPress={() => setAsking(true)} wide />
        </>
      )}
      {asking && visit && (
        <Dialog
          title={words.removeTitle(visit.site)}
          onClose={() => setAsking(false)}
          closeLabel={shell.cancel}
          actions={<Button kind="danger" label={words.remove} onPress={remove} />}
        >
          <p>{words.removeText(mine?.counts.total ?? 0)}</p>
        </Dialog>
      )}
    </Screen>
  )
}
