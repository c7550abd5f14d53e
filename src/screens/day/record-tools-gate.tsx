import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import type { RecordTools } from '../../ports/record-tools'
import type { DayScreenProps } from './day-screen-props'

/** What a screen of the records gets. */
export type RecordScreenProps = DayScreenProps & { readonly tools: RecordTools }

/** A screen of the records, once the tools that it works with are loaded. */
export function withRecordTools(
  RecordScreen: ComponentType<RecordScreenProps>,
): ComponentType<DayScreenProps> {
  return function RecordToolsGate(props) {
    const { app, shell, day, instruments } = props
    const [tools, setTools] = useState<RecordTools | 'failed' | null>(null)
    useEffect(() => {
      if (tools === null)
        instruments.recordTools().then(setTools, () => {
          setTools('failed')
        })
    }, [instruments, tools])
    if (tools === null) return <main aria-busy="true" aria-label={shell.loading} />
    if (tools !== 'failed') return <RecordScreen {...props} tools={tools} />
    return (
      <Screen title={day.records.title} onBack={app.routes.goHome} backLabel={shell.back}>
        <Notice
          tone="unsure"
          title={shell.chunk.title}
          live
          actions={<Button label={shell.chunk.retry} onPress={() => setTools(null)} />}
        >
          {shell.chunk.text}
        </Notice>
      </Screen>
    )
  }
}
