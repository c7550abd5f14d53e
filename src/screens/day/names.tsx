import { useEffect } from 'preact/hooks'
import { Button } from '../../components/button'
import { Choice } from '../../components/fields/choice'
import { FileButton } from '../../components/fields/file-button'
import { TextField } from '../../components/fields/text-field'
import { plus } from '../../components/first-icons'
import { paste } from '../../components/icons'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { longestName } from '../../domain/records/records'
import { createNamesStore, type NamesStore } from '../../stores/names-store'
import { useOnce } from '../use-once'
import type { DayScreenProps } from './day-screen-props'
import { FaultNotice } from './fault-notice'
import { NamesPreviewed } from './names-preview'
import { patternProblemWords } from './names-words'
import { useVisit } from './use-visit'

/** Many PCs at once by their names: a pattern, a pasted list or a file, and what it will add. */
export function NamesScreen(props: DayScreenProps) {
  const { app, shell, day, work, records, instruments } = props
  const words = day.names
  const store = useOnce(() => createNamesStore(app, records, instruments.recordTools, words.patternExample))
  const visit = useVisit(app, records)
  useEffect(() => void store.load(), [store])
  const preview = store.preview.value
  const count = preview.kind === 'names' ? preview.fresh.length : 0

  return (
    <Screen
      title={words.title}
      subtitle={visit ? words.titleIn(visit.site) : undefined}
      onBack={app.routes.goHome}
      backLabel={shell.back}
      actions={
        <Button
          kind="primary"
          icon={plus}
          label={count > 0 ? words.add(count) : words.nothingToAdd}
          disabled={count === 0}
          onPress={() => void store.add().then(added => added && app.routes.goHome())}
        />
      }
    >
      <FaultNotice shell={shell} fault={store.fault.value} onRetry={() => void store.load()} />
      {store.changedElsewhere.value && (
        <Notice tone="unsure" live>
          {words.conflict}
        </Notice>
      )}
      <Choice
        label={words.way}
        hideLabel
        value={store.way.value}
        options={(['pattern', 'pasted', 'file'] as const).map(value => ({ value, label: words.ways[value] }))}
        onChange={store.chooseWay}
      />
      <Source app={app} words={words} store={store} />
      <TextField
        label={words.room}
        hint={words.roomHint}
        value={store.room.value}
        name="pc-room"
        maxLength={longestName}
        onInput={store.writeRoom}
      />
      <NamesPreviewed preview={preview} words={words} work={work} />
    </Screen>
  )
}

function Source({
  app,
  words,
  store,
}: Pick<DayScreenProps, 'app'> & {
  readonly words: DayScreenProps['day']['names']
  readonly store: NamesStore
}) {
  const { clipboard } = app.ports
  const preview = store.preview.value
  switch (store.way.value) {
    case 'pattern':
      return (
        <TextField
          label={words.pattern}
          hint={words.patternHint}
          value={store.pattern.value}
          problem={preview.kind === 'pattern-problem' ? patternProblemWords(words, preview.problem) : null}
          onInput={store.writePattern}
        />
      )
    case 'pasted':
      return (
        <>
          <TextField
            label={words.pasted}
            hint={words.pastedHint}
            value={store.pasted.value}
            multiline
            rows={5}
            onInput={store.writePasted}
          />
          {clipboard.canRead && (
            <Button
              icon={paste}
              label={words.paste}
              onPress={() => void clipboard.read().then(text => text && store.writePasted(text))}
              wide
            />
          )}
        </>
      )
    default:
      return (
        <>
          <p>{words.fileHint}</p>
          <FileButton
            label={store.fileName.value ?? words.pickFile}
            accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values"
            onFile={file => void store.chooseFile(file)}
          />
        </>
      )
  }
}
