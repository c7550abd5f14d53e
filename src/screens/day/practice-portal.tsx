import { useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { ConfirmationGrid } from '../../components/digits/confirmation-grid'
import { NineBoxes } from '../../components/digits/nine-boxes'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { Section } from '../../components/section'
import { confirmationGroups } from '../../domain/confirmation-id'
import { idGroup } from '../../domain/id-groups'
import { groupLetters, installationShape63 } from '../../domain/id-shape'
import { parseInstallationId } from '../../domain/installation-id'
import { inventedAnswer } from '../../domain/practice/invented-ids'
import { isPractice } from '../../stores/portal-address'
import { confirmationGridWords } from '../group-words'
import type { DayScreenProps } from './day-screen-props'

const { groupCount, groupLength } = installationShape63
const empty: readonly string[] = Array.from({ length: groupCount }, () => '')

/** Stands in for the portal while practising: asks for nine groups and answers with invented digits. */
export function PracticePortalScreen({ app, shell, day, work }: DayScreenProps) {
  const words = day.practice.portal
  const [groups, setGroups] = useState(empty)
  const [asked, setAsked] = useState<string | null>(null)
  const [copied, setCopied] = useState<boolean | null>(null)
  const reading = asked === null ? null : parseInstallationId(asked)
  const answer = reading === null || reading.kind === 'invalid' ? null : inventedAnswer(reading.id)
  const state = (index: number) => idGroup(groups[index] ?? '', groupLength).state

  function change(next: readonly string[]) {
    setGroups(next)
    setAsked(null)
    setCopied(null)
  }

  return (
    <Screen
      title={words.title}
      onBack={app.routes.goHome}
      backLabel={shell.back}
      actions={
        answer ? (
          <Button
            kind="primary"
            label={words.copy}
            onPress={() => void app.ports.clipboard.write(lettered(answer)).then(setCopied)}
          />
        ) : (
          <Button
            kind="primary"
            label={words.submit}
            disabled={!isPractice(app.ports) || groups.some((_, index) => state(index) !== 'right')}
            onPress={() => setAsked(groups.join(''))}
          />
        )
      }
    >
      <Notice tone="unsure">{words.notice}</Notice>
      {answer ? (
        <Section title={words.answer}>
          <ConfirmationGrid
            groups={confirmationGroups(answer)}
            letters={groupLetters}
            current={null}
            {...confirmationGridWords(work)}
          />
          {copied !== null && <p role="status">{copied ? day.practice.copied : day.practice.copyRefused}</p>}
          <p>{words.back}</p>
        </Section>
      ) : (
        <>
          <p>{words.intro}</p>
          <NineBoxes
            groups={groups}
            label={words.group}
            problem={index => (state(index) === 'wrong' ? words.wrong : null)}
            onChange={change}
          />
        </>
      )}
    </Screen>
  )
}

/** As the portal's text is copied: letters and groups. */
function lettered(confirmationId: string): string {
  return groupLetters
    .map((letter, index) => `${letter}\n${confirmationId.slice(index * 6, index * 6 + 6)}`)
    .join('\n')
}
