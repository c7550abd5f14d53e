import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import type { DayWords } from '../../i18n/en/day'
import type { PortalRun, RunNews } from '../../stores/runs/portal-run-store'

type Props = { readonly store: PortalRun; readonly day: DayWords }

/** What was done with the PC before, in one line. */
export function PortalNews({ store, day }: Props) {
  const news = store.news.value
  if (!news) return null
  const proven = news.kind === 'kept' || news.kind === 'reused'
  return (
    <Notice tone={proven ? 'proven' : 'info'} compact live>
      {newsWords(day, news)}
    </Notice>
  )
}

/** Another PC was sent last: its answer is what the portal shows. */
export function WaitsElsewhere({ store, day }: Props) {
  const words = day.runs.portal
  const sent = store.sentElsewhere.value
  if (!sent) return null
  return (
    <Notice
      tone="unsure"
      actions={
        <Button
          label={words.goThere(sent.name)}
          onPress={() => {
            store.jump(sent.id)
            store.show('answer')
          }}
        />
      }
    >
      {words.waitsElsewhere(sent.name)}
    </Notice>
  )
}

function newsWords({ runs }: DayWords, { kind, name }: RunNews): string {
  return kind === 'set-aside' ? runs.wasSetAside(name) : runs.portal[kind](name)
}
