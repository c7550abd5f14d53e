import { useEffect } from 'preact/hooks'
import { Button } from '../../components/button'
import { printer } from '../../components/icons'
import { Notice } from '../../components/notice'
import { ScreenOnly } from '../../components/paper-sheet'
import { type PaperPart, ReportPaper } from '../../components/records/report-paper'
import { Screen } from '../../components/screen'
import { lookUpError } from '../../domain/error-lookup'
import type { ReportRow } from '../../domain/keeping/visit-report'
import { createReportStore, mostReported, type PrintedReport } from '../../stores/records/report-store'
import { productName } from '../product-words'
import { useOnce } from '../use-once'
import type { DayScreenProps } from './day-screen-props'
import { ScopeFields } from './records-scope'
import { calendarDay, moment, storageFaultText } from './records-words'

/** The report of one visit as it will be printed, and the tap that prints it. */
export function ReportScreen(props: DayScreenProps) {
  const { app, shell, day, instruments, records } = props
  const words = day.records.report
  const store = useOnce(() => createReportStore(app, records, instruments.printer))
  const { scope } = store
  const chosen = scope.scope.value
  const listed = scope.visits.value !== null
  useEffect(() => void scope.load(), [scope])
  useEffect(() => {
    if (listed) void store.load()
  }, [store, chosen, listed])
  const printed = store.report.value
  const fault = store.fault.value
  return (
    <Screen
      title={words.title}
      onBack={() => {
        scope.handBack()
        app.routes.go({ kind: 'day', place: 'records' })
      }}
      backLabel={shell.back}
      actions={
        <Button
          kind="primary"
          icon={printer}
          label={words.print}
          disabled={!store.canPrint || !printed || printed.total === 0}
          onPress={store.print}
        />
      }
    >
      <ScreenOnly>
        <ScopeFields store={scope} day={day} language={shell.language} />
        {!store.canPrint && <Notice tone="unsure">{words.unavailable}</Notice>}
        {fault && (
          <Notice
            tone="wrong"
            title={shell.fault.readFaultTitle}
            live
            actions={<Button label={day.records.again} onPress={() => void store.load()} />}
          >
            {storageFaultText(fault, shell)}
          </Notice>
        )}
        {printed?.total === 0 && <p role="status">{words.nothing}</p>}
        {printed?.capped && <Notice tone="unsure">{words.capped(mostReported)}</Notice>}
        {printed && printed.total > 0 && <h2>{words.preview}</h2>}
      </ScreenOnly>
      {printed && printed.total > 0 && <Paper {...props} printed={printed} today={store.today} />}
    </Screen>
  )
}

function Paper({
  shell,
  day,
  work,
  trouble,
  printed,
  today,
}: DayScreenProps & { readonly printed: PrintedReport; readonly today: number }) {
  const words = day.records.report
  const { paper } = words
  const { language } = shell
  const { visit, report } = printed
  const site = visit?.site ?? paper.noVisit
  const result = ({ at, by }: ReportRow) =>
    at === null ? '' : [moment(at, language), by].filter(Boolean).join(', ')
  const part = (
    key: 'done' | 'failed' | 'pending',
    resultTitle: string,
    lines: (row: ReportRow) => readonly string[],
  ): PaperPart => ({
    key,
    title: paper[key](report[key].length),
    resultTitle,
    pcs: report[key].map(row => ({
      id: row.id,
      name: row.name,
      detail: [row.room, productName(work, row.product)].filter(Boolean).join(' · '),
      installationId: row.installationId,
      confirmationId: row.confirmationId,
      result: lines(row).filter(Boolean),
    })),
  })
  const meaning = ({ code }: ReportRow) => {
    if (code === null) return [paper.noCode]
    const found = lookUpError(code)
    return [code, 'cause' in found ? trouble.cause[found.cause] : paper.unknownCode]
  }
  const facts = [
    { term: paper.site, value: site },
    { term: paper.date, value: visit ? calendarDay(visit.date, language) : '' },
    { term: paper.technician, value: visit?.technician ?? '' },
    { term: paper.note, value: visit?.note ?? '' },
    { term: paper.made, value: moment(today, language) },
  ]
  return (
    <ReportPaper
      label={paper.label(site)}
      title={paper.title}
      facts={facts.filter(({ value }) => value !== '')}
      summary={paper.summary(report.done.length, report.failed.length, report.pending.length)}
      parts={[
        part('done', paper.result, row => [result(row)]),
        part('failed', paper.code, row => [...meaning(row), result(row)]),
        part('pending', paper.state, row => [day.states[row.state], row.reason]),
      ]}
      note={words.masked}
      words={paper}
    />
  )
}
