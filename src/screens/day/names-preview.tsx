import { DetailList } from '../../components/detail-list'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import type { ListedPc } from '../../domain/records/name-list'
import type { DayWords } from '../../i18n/en/day'
import type { WorkWords } from '../../i18n/en/work'
import type { NamesPreview } from '../../stores/names-store'
import { productName } from '../product-words'
import { lineProblemWords, refusalWords } from './names-words'

type Props = { readonly words: DayWords['names']; readonly work: WorkWords }

/** How many PCs, and how many faulty lines, are shown one by one. */
const mostShown = 6

/** What would be added, what would be left out, and why. */
export function NamesPreviewed({ preview, words, work }: Props & { readonly preview: NamesPreview }) {
  if (preview.kind === 'list-problem') {
    return (
      <Notice tone="wrong" live>
        {refusalWords(words, preview.problem)}
      </Notice>
    )
  }
  if (preview.kind !== 'names') return null
  const { fresh, known, ignored, doubtful } = preview
  const rest = fresh.length - mostShown
  const plain = fresh.every(({ room, product, installationId }) => !room && !product && !installationId)
  const withId = fresh.filter(({ installationId }) => installationId !== null).length
  return (
    <>
      <Faults preview={preview} words={words} />
      {doubtful && <Notice tone="unsure">{words.listProblems.encoding}</Notice>}
      <Section title={words.found(fresh.length)}>
        {withId > 0 && <p>{words.withId(withId)}</p>}
        {known.length > 0 && <p>{words.known(known.length)}</p>}
        {ignored.length > 0 && (
          <p>
            {words.ignored(ignored.map(({ column, title }) => title || words.column(column + 1)).join(', '))}
          </p>
        )}
        {plain ? (
          <p>{namesIn(fresh).join(' · ')}</p>
        ) : (
          <DetailList
            items={fresh.slice(0, mostShown).map(pc => ({ term: pc.name, value: partsOf(pc, work) || '–' }))}
          />
        )}
        {!plain && rest > 0 && <p>{words.more(rest)}</p>}
      </Section>
    </>
  )
}

/** The first ones and the last. */
function namesIn(pcs: readonly ListedPc[]): string[] {
  const names = pcs.map(({ name }) => name)
  if (names.length <= mostShown) return names
  return [...names.slice(0, mostShown - 2), '…', ...names.slice(-1)]
}

function partsOf({ room, product, installationId }: ListedPc, work: WorkWords): string {
  const id = installationId === null ? '' : `${installationId.slice(0, 7)}…`
  return [room, product ? productName(work, product) : '', id].filter(Boolean).join(' · ')
}

function Faults({
  preview: { faults, knownIds },
  words,
}: {
  readonly preview: Extract<NamesPreview, { kind: 'names' }>
  readonly words: Props['words']
}) {
  const lines = [
    ...faults.map(fault => ({ line: fault.line, problem: lineProblemWords(words, fault) })),
    ...knownIds.map(({ line, name }) => ({ line, problem: words.problems['id-known'](name) })),
  ].sort((a, b) => a.line - b.line)
  if (lines.length === 0) return null
  return (
    <Notice tone="unsure" title={words.faults(lines.length)} live>
      {lines.slice(0, mostShown).map(({ line, problem }) => (
        <p key={line}>{words.line(line, problem)}</p>
      ))}
      {lines.length > mostShown && <p>{words.moreFaults(lines.length - mostShown)}</p>}
      <p>{words.faultsText}</p>
    </Notice>
  )
}
