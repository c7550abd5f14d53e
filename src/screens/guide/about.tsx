import { useEffect, useState } from 'preact/hooks'
import { Disclosure } from '../../components/disclosure'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { Section } from '../../components/section'
import type { BuiltApp } from '../../ports/build-facts'
import type { DayScreenProps } from '../day/day-screen-props'

/** Which build runs here, and the licences of everything in it. */
export function AboutScreen({ app, shell, day, instruments }: DayScreenProps) {
  const words = day.aboutApp
  const [read, setRead] = useState<{ readonly built: BuiltApp | null } | null>(null)
  useEffect(() => void instruments.buildFacts.read().then(built => setRead({ built })), [instruments])
  return (
    <Screen title={words.title} onBack={() => app.routes.go({ kind: 'settings' })} backLabel={shell.back}>
      <p>{words.closed}</p>
      <Section title={words.build}>
        {read?.built && (
          <>
            <p>
              {words.hash}: <code>{inEights(read.built.hash)}</code>
            </p>
            <p>{words.hashNote}</p>
          </>
        )}
        {read?.built === null && <Notice tone="info">{words.missing}</Notice>}
      </Section>
      <Section title={words.licences}>
        <p>{words.voice}</p>
        {read?.built?.notices.map(({ names, licence, text }) => (
          <Disclosure key={names.join()} title={licence} value={names.join(', ')}>
            {text.split(/\n\s*\n|\n(?=Copyright )/).map(paragraph => (
              <p key={paragraph} lang="en">
                {paragraph}
              </p>
            ))}
          </Disclosure>
        ))}
      </Section>
    </Screen>
  )
}

/** As it is compared by eye. */
function inEights(hash: string): string {
  return hash.match(/.{1,8}/g)?.join(' ') ?? hash
}
