import type { ComponentChildren } from 'preact'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { LineList } from '../../components/records/line-list'
import { Section } from '../../components/section'
import type { DayWords } from '../../i18n/en/day'
import type { NamesPreview } from '../../stores/records/names-preview'
import type { RecordScreenProps } from './record-tools-gate'
import { listFaultText } from './records-import-words'
import { storageFaultText } from './records-words'

type Words = DayWords['records']['import']

const linesShown = 20

/** The tap that adds, or the way on. */
export function namesAction(
  preview: NamesPreview,
  words: Words,
  picker: (kind: 'primary' | 'secondary') => ComponentChildren,
  home: ComponentChildren,
) {
  if (preview.outcome.value?.kind === 'written') return home
  const count = preview.plan.fresh.length
  return (
    <>
      {picker('secondary')}
      <Button
        kind="primary"
        label={
          preview.writing.value ? words.writing : count === 0 ? words.nothingToWrite : words.names.add(count)
        }
        busy={preview.writing.value}
        disabled={count === 0}
        onPress={() => void preview.write()}
      />
    </>
  )
}

/** What a list of names would add, and the lines that cannot be taken. */
export function NamesPreviewPart({
  shell,
  day,
  preview,
}: RecordScreenProps & { readonly preview: NamesPreview }) {
  const words = day.records.import
  const { names } = words
  const { plan, list } = preview
  const outcome = preview.outcome.value
  if (outcome?.kind === 'written') {
    return (
      <Notice tone="proven" live>
        {words.written(outcome.activations, 0)}
      </Notice>
    )
  }
  const lines = (all: readonly string[]) =>
    all.length > linesShown ? [...all.slice(0, linesShown), words.moreFaults(all.length - linesShown)] : all
  const { ignored } = list.columns
  return (
    <>
      {outcome?.kind === 'fault' && (
        <Notice tone="wrong" title={words.writeFault} live>
          <p>{storageFaultText(outcome.fault, shell)}</p>
          <p>{words.retryNote}</p>
        </Notice>
      )}
      <h2>{names.title}</h2>
      <p>{names.to(preview.site)}</p>
      {preview.faultyBytes && <Notice tone="unsure">{words.faultyBytes}</Notice>}
      {ignored.length > 0 && (
        <p>{words.ignoredColumns(ignored.map(({ title, column }) => title || column + 1).join(', '))}</p>
      )}
      {list.faults.length > 0 && (
        <Notice tone="wrong" title={names.left(list.faults.length)}>
          <LineList
            label={names.left(list.faults.length)}
            lines={lines(list.faults.map(fault => listFaultText(words, fault)))}
          />
        </Notice>
      )}
      {plan.here.length > 0 && (
        <Section title={names.here(plan.here.length)}>
          <LineList
            label={names.here(plan.here.length)}
            lines={lines(plan.here.map(({ pc, name }) => names.hereLine(pc.line, pc.name, name)))}
          />
        </Section>
      )}
      {plan.fresh.length > 0 && (
        <Section title={names.fresh(plan.fresh.length)}>
          <LineList
            label={names.fresh(plan.fresh.length)}
            lines={lines(plan.fresh.map(({ name, room }) => [name, room].filter(Boolean).join(' · ')))}
          />
        </Section>
      )}
    </>
  )
}
