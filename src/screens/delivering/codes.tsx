import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { CodeStage } from '../../components/codes/code-stage'
import { FullCode } from '../../components/codes/full-code'
import { Choice } from '../../components/fields/choice'
import { IconButton } from '../../components/icon-button'
import { enlarge, next, previous } from '../../components/icons'
import { Screen } from '../../components/screen'
import { groupLetters } from '../../domain/id-shape'
import { type CodeKind, createCodesStore } from '../../stores/codes-store'
import type { WorkScreenProps } from '../screen-props'
import { useOnce } from '../use-once'
import { ChangedCharacters, CodesKeyboards } from './codes-keyboards'
import { CodesPicture } from './codes-picture'
import { CodesDigits, CodesHints, CodesLine } from './codes-rest'

const kinds: readonly CodeKind[] = ['digits', 'line', 'bars']

/** Codes for a scanner at the PC that types what it reads: 48 digits, a whole line, or bars group by group. */
export function CodesScreen({ app, shell, work, activation, instruments }: WorkScreenProps) {
  const store = useOnce(() => createCodesStore(app, instruments))
  const [full, setFull] = useState(false)
  useEffect(() => store.start(), [store])
  const words = work.codes
  const kind = store.kind.value
  const shape = kind === 'bars' ? 'bars' : 'square'
  const typed = store.typed.value
  const groupwise = kind === 'bars' && !store.whole.value
  const letter = groupLetters[store.group.value] ?? ''
  const nextLetter = groupwise ? groupLetters[store.group.value + 1] : undefined
  const back = () => app.routes.goToActivation(activation.id, 'ways')
  const picture = <CodesPicture store={store} work={work} />

  return (
    <Screen
      title={words.title}
      subtitle={activation.name}
      onBack={back}
      backLabel={shell.back}
      bar={typed !== '' && <IconButton icon={enlarge} label={words.enlarge} onPress={() => setFull(true)} />}
      actions={
        <>
          {groupwise && (
            <Button
              icon={previous}
              label={words.previous}
              onPress={store.previous}
              disabled={store.group.value === 0}
            />
          )}
          {nextLetter ? (
            <Button kind="primary" icon={next} label={words.next(nextLetter)} onPress={store.next} />
          ) : (
            <Button
              kind="primary"
              icon={next}
              label={words.toCheck}
              onPress={() => app.routes.goToActivation(activation.id, 'finish')}
            />
          )}
        </>
      }
    >
      <CodeStage
        shape={shape}
        picture={picture}
        before={
          <Choice
            label={words.show}
            hideLabel
            options={kinds.map(value => ({ value, label: words.kinds[value] }))}
            value={kind}
            onChange={store.choose}
          />
        }
      >
        <p>{words.brightness}</p>
        <ChangedCharacters store={store} work={work} />
        {kind === 'line' && <CodesLine store={store} app={app} work={work} activation={activation} />}
        <CodesDigits store={store} work={work} />
        <CodesHints store={store} work={work} keepsOn={instruments.wakeLock.supported} />
        <CodesKeyboards store={store} work={work} />
      </CodeStage>
      {full && (
        <FullCode
          label={words.enlarge}
          shape={shape}
          picture={picture}
          caption={groupwise ? `${letter}\u00a0${typed}` : kind === 'line' ? '' : grouped(typed)}
          controls={
            groupwise && (
              <>
                <IconButton
                  icon={previous}
                  label={words.previous}
                  onPress={store.previous}
                  disabled={store.group.value === 0}
                />
                <IconButton
                  icon={next}
                  label={words.next(nextLetter ?? letter)}
                  onPress={store.next}
                  disabled={nextLetter === undefined}
                />
              </>
            )
          }
          onClose={() => setFull(false)}
          closeLabel={shell.close}
        />
      )}
    </Screen>
  )
}

/** A 150314 B 507341 …, as the PC's boxes are lettered. */
function grouped(digits: string): string {
  return Array.from(digits.matchAll(/\d{6}/g), ([six], index) => `${groupLetters[index]}\u00a0${six}`).join(
    ' ',
  )
}
