import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { Choice } from '../../components/fields/choice'
import { SwitchField } from '../../components/fields/switch-field'
import { Notice } from '../../components/notice'
import { CountGrid } from '../../components/records/count-grid'
import { LineList } from '../../components/records/line-list'
import { Section } from '../../components/section'
import type { ImportChoice } from '../../domain/records/import-plan'
import type { DayWords } from '../../i18n/en/day'
import type { PlanCounts, Question, RecordsPreview } from '../../stores/records/records-preview'
import type { RecordScreenProps } from './record-tools-gate'
import { differenceText, faultText } from './records-import-words'
import { moment, storageFaultText } from './records-words'

type Words = DayWords['records']['import']
type Props = RecordScreenProps & { readonly preview: RecordsPreview }

/** Questions drawn at once, and added by a tap. */
const questionsEach = 20
const faultsShown = 10

/** The tap that writes, or the way on. */
export function recordsAction(
  preview: RecordsPreview,
  words: Words,
  picker: (kind: 'primary' | 'secondary') => ComponentChildren,
  home: ComponentChildren,
) {
  if (preview.outcome.value?.kind === 'written') return home
  const writes = preview.writes.value
  return (
    <>
      {picker('secondary')}
      <Button
        kind="primary"
        label={
          preview.writing.value ? words.writing : writes === 0 ? words.nothingToWrite : words.write(writes)
        }
        busy={preview.writing.value}
        disabled={!preview.writing.value && !preview.canWrite.value}
        onPress={() => void preview.write()}
      />
    </>
  )
}

/** What an import would change: counts, faults, and a choice for each record that is here in another version. */
export function RecordsPreviewPart(props: Props) {
  const { shell, day, preview } = props
  const words = day.records.import
  const { incoming } = preview
  const outcome = preview.outcome.value
  if (outcome?.kind === 'written') {
    return (
      <Notice tone="proven" live>
        {words.written(outcome.activations, outcome.visits)}
      </Notice>
    )
  }
  const { lostVisits } = preview.plan.value
  const notes = [
    lostVisits > 0 && words.lostVisits(lostVisits),
    incoming.maskedKeys > 0 && words.maskedKeys(incoming.maskedKeys),
    incoming.ignoredColumns.length > 0 && words.ignoredColumns(incoming.ignoredColumns.join(', ')),
    incoming.faultyBytes && words.faultyBytes,
  ].filter(note => note !== false)
  const isNothing = preview.writes.value === 0 && preview.questions.value.length === 0
  return (
    <>
      {outcome?.kind === 'fault' && (
        <Notice tone="wrong" title={words.writeFault} live>
          <p>{storageFaultText(outcome.fault, shell)}</p>
          <p>{words.retryNote}</p>
        </Notice>
      )}
      {outcome?.kind === 'changed' && (
        <Notice tone="unsure" live>
          {words.changed}
        </Notice>
      )}
      {incoming.exportedAt !== null && <p>{words.writtenAt(moment(incoming.exportedAt, shell.language))}</p>}
      <Counts label={words.pcs} counts={preview.pcCounts.value} words={words} />
      <Counts label={words.visits} counts={preview.visitCounts.value} words={words} />
      {isNothing && incoming.faultyRecords === 0 && <Notice tone="proven">{words.nothingNew}</Notice>}
      {notes.length > 0 && (
        <Notice tone="unsure">
          <LineList label={words.title} lines={notes} />
        </Notice>
      )}
      {incoming.faultyRecords > 0 && <Faults {...props} />}
      {preview.questions.value.length > 0 && <Questions {...props} />}
    </>
  )
}

function Counts({
  label,
  counts,
  words,
}: {
  readonly label: string
  readonly counts: PlanCounts
  readonly words: Words
}) {
  const kinds = ['fresh', 'same', 'newerHere', 'conflicting'] as const
  if (kinds.every(kind => counts[kind] === 0)) return null
  return (
    <CountGrid
      label={label}
      counts={kinds.map(kind => ({ term: words.counts[kind], count: counts[kind] }))}
    />
  )
}

function Faults({ day, preview }: Props) {
  const words = day.records.import
  const { faults, faultyRecords } = preview.incoming
  const more = Math.max(0, faults.length - faultsShown)
  return (
    <Notice tone="wrong" title={words.faultyTitle(faultyRecords)}>
      <LineList
        label={words.faultyTitle(faultyRecords)}
        lines={[
          ...faults.slice(0, faultsShown).map(fault => faultText(words, fault)),
          ...(more > 0 ? [words.moreFaults(more)] : []),
        ]}
      />
      <SwitchField
        label={words.takeRest}
        hint={words.takeRestHint}
        checked={preview.takesRest.value}
        onChange={preview.takeRest}
      />
    </Notice>
  )
}

function Questions({ day, preview }: Props) {
  const words = day.records.import
  const [shown, setShown] = useState(questionsEach)
  const questions = preview.questions.value
  const left = Math.min(questionsEach, questions.length - shown)
  const options = (['keep-mine', 'take-theirs', 'keep-both'] as const).map(value => ({
    value,
    label: words.choices[value],
  }))
  return (
    <>
      <Section title={words.questions(questions.length)}>
        {questions.length > 1 && (
          <Choice<ImportChoice>
            label={words.forAll}
            value={preview.choiceOfAll.value}
            options={options}
            onChange={preview.chooseForAll}
          />
        )}
      </Section>
      {questions.slice(0, shown).map(question => (
        <Section key={`${question.list} ${question.planned.incoming.id}`} title={nameOf(question)}>
          <p>
            {words.reasons[question.planned.kind === 'newer-here' ? 'newer-here' : question.planned.reason]}
          </p>
          <LineList
            label={nameOf(question)}
            lines={question.planned.differences.map(one => differenceText(words, one))}
          />
          <Choice<ImportChoice>
            label={words.chosenFor(nameOf(question))}
            hideLabel
            value={preview.choiceOf(question)}
            options={options}
            onChange={choice => preview.choose(question, choice)}
          />
        </Section>
      ))}
      {left > 0 && (
        <Button label={words.moreQuestions(left)} onPress={() => setShown(shown + questionsEach)} wide />
      )}
    </>
  )
}

function nameOf(question: Question): string {
  return question.list === 'visits' ? question.planned.mine.site : question.planned.mine.name
}
