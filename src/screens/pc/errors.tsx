import { Button } from '../../components/button'
import { DetailList } from '../../components/detail-list'
import { Disclosure } from '../../components/disclosure'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { type ErrorCause, knownErrors } from '../../domain/error-codes'
import { lookUpErrors } from '../../domain/error-lookup'
import { takeHandedText } from '../../stores/intake/handed-on'
import { openedFrom, openPcSide } from '../../stores/pc/opened-from'
import { createPastedText } from '../../stores/pc/pasted-text'
import type { DayScreenProps } from '../day/day-screen-props'
import { useOnce } from '../use-once'
import { ErrorAnswers } from './error-answers'
import { goToStep } from './go-to-step'
import { PasteField } from './paste-field'

/** Error codes typed, or found in anything that was pasted, and what to do about each. */
export function ErrorsScreen({ app, shell, work, trouble }: DayScreenProps) {
  const words = work.pc.errors
  const pasted = useOnce(() => createPastedText(app.ports.clipboard, takeHandedText(app.ports)))
  const from = openedFrom(app.ports)
  const text = pasted.text.value
  const lookups = lookUpErrors(text)
  return (
    <Screen
      title={words.title}
      onBack={() => (from === null ? app.routes.goHome() : app.routes.goToActivation(from, 'finish'))}
      backLabel={shell.back}
    >
      <PasteField pasted={pasted} words={work.pc} label={words.label} hint={words.hint} />
      {lookups.length === 0 && text.trim().length >= 8 && (
        <Notice tone="unsure" live>
          {words.none}
        </Notice>
      )}
      <ErrorAnswers
        lookups={lookups}
        work={work}
        trouble={trouble}
        onGo={from === null ? null : step => void goToStep(app, from, step)}
      />
      <Button label={work.pc.guide.open} onPress={() => openPcSide(app, 'commands', from)} wide />
      <Disclosure title={words.all}>
        <DetailList
          items={[...codesByCause()].map(([cause, codes]) => ({
            term: codes.join(', '),
            value: trouble.cause[cause],
          }))}
        />
      </Disclosure>
    </Screen>
  )
}

function codesByCause(): ReadonlyMap<ErrorCause, readonly string[]> {
  const causes = new Map<ErrorCause, string[]>()
  for (const [code, { cause }] of knownErrors) {
    causes.set(cause, [...(causes.get(cause) ?? []), code])
  }
  return causes
}
