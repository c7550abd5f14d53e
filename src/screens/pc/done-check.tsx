import { Disclosure } from '../../components/disclosure'
import { Notice } from '../../components/notice'
import type { DoneCheck } from '../../domain/pc-side/done-check'
import type { PcWords } from '../../i18n/en/pc'
import type { TroubleWords } from '../../i18n/en/trouble'
import type { WorkWords } from '../../i18n/en/work'
import type { DoneCheckStore } from '../../stores/pc/done-check-store'
import { ErrorAnswers } from './error-answers'
import { PasteField } from './paste-field'

/** Pasted output of the PC, and whether it says licensed for this product. */
export function DoneCheckPart({
  store,
  work,
  trouble,
}: {
  readonly store: DoneCheckStore
  readonly work: WorkWords
  readonly trouble: TroubleWords
}) {
  const words = work.pc.done
  const check = store.check.value
  return (
    <Disclosure title={words.title} open={store.text.peek() !== ''}>
      <PasteField pasted={store} words={work.pc} label={words.label} hint={words.hint} />
      {check && <Answer check={check} words={words} />}
      <ErrorAnswers lookups={store.errors.value} work={work} trouble={trouble} onGo={null} />
    </Disclosure>
  )
}

function Answer({ check, words }: { readonly check: DoneCheck; readonly words: PcWords['done'] }) {
  switch (check.kind) {
    case 'licensed':
      return (
        <Notice tone="proven" title={words.licensedTitle} live>
          {check.product.name && <p>{check.product.name}</p>}
          <p>{words.proof[check.proof]}</p>
        </Notice>
      )
    case 'not-licensed':
      return (
        <Notice tone="unsure" title={words.notTitle} live>
          {check.product?.name && <p>{check.product.name}</p>}
          <p>{words.states[check.state]}</p>
        </Notice>
      )
    case 'doubt':
      return (
        <Notice tone="unsure" title={words.doubtTitle} live>
          {words.doubts[check.doubt]}
        </Notice>
      )
    case 'other-product':
      return (
        <Notice tone="unsure" title={words.otherTitle} live>
          {check.names.length > 0 ? words.other(check.names.join(', ')) : words.otherUnnamed}
        </Notice>
      )
    case 'says-nothing':
      return (
        <Notice tone="info" live>
          {words.nothing}
        </Notice>
      )
  }
}
