import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { DigitEntry } from '../../components/digits/digit-entry'
import { GroupCloseUp } from '../../components/digits/group-close-up'
import { InstallationGrid } from '../../components/digits/installation-grid'
import { Keypad } from '../../components/digits/keypad'
import { check, gear } from '../../components/first-icons'
import { IconButton } from '../../components/icon-button'
import { camera, ear, paste, speaker } from '../../components/icons'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { createTypingStore } from '../../stores/typing-store'
import { installationGridWords, problemWords, questionedGroups } from '../group-words'
import type { WorkScreenProps } from '../screen-props'
import { useOnce } from '../use-once'
import { TypingMessage } from './typing-message'
import { TypingOptions } from './typing-options'

/** Types the installation ID from the PC's screen or by ear, group by group. */
export function TypeScreen({ app, shell, work, activation, instruments }: WorkScreenProps) {
  const store = useOnce(() => createTypingStore(app, instruments))
  const [options, setOptions] = useState(false)
  useEffect(() => () => store.voice.stop(), [store])
  const words = work.typing
  const dictation = store.mode.value === 'dictation'
  const groups = store.groups.value
  const current = groups[store.current.value]
  const right = groups.filter(group => group.state === 'right').length
  const go = (place: 'scan' | 'paste' | 'overview') => app.routes.goToActivation(activation.id, place)

  return (
    <Screen
      title={dictation ? words.dictationTitle : words.title}
      subtitle={`${activation.name} · ${words.progress(right)}`}
      onBack={app.routes.goHome}
      backLabel={shell.back}
      bar={<IconButton icon={gear} label={words.options} onPress={() => setOptions(true)} />}
      foot={
        store.proven.value ? undefined : (
          <Keypad
            onDigit={store.type}
            digitLabel={words.digit}
            onErase={store.erase}
            eraseLabel={words.erase}
            {...(dictation
              ? { extra: { label: words.sayAgain, icon: speaker, onPress: store.sayLastGroup } }
              : {})}
          />
        )
      }
      actions={
        store.proven.value ? (
          <Button
            kind="primary"
            icon={check}
            label={words.use}
            onPress={() => void store.accept().then(done => done && go('overview'))}
          />
        ) : (
          <>
            <Button icon={camera} label={work.take.camera} onPress={() => go('scan')} />
            <Button icon={paste} label={work.take.paste} onPress={() => go('paste')} />
            <Button
              icon={ear}
              label={work.take.dictate}
              pressed={dictation}
              onPress={() => store.setMode(dictation ? 'screen' : 'dictation')}
            />
          </>
        )
      }
    >
      <DigitEntry label={words.entry} onDigits={store.type} onErase={store.erase} onMove={store.move}>
        <InstallationGrid
          groups={groups}
          current={store.proven.value ? null : store.current.value}
          onGroup={store.goTo}
          {...installationGridWords(work)}
          highlight={questionedGroups(store.questions.value)}
        />
      </DigitEntry>
      {current && !store.proven.value && (
        <GroupCloseUp mark={String(store.current.value + 1)} group={current} />
      )}
      <TypingMessage store={store} work={work} />
      {store.questions.value.map(problem => (
        <Notice tone="unsure" key={JSON.stringify(problem)}>
          {problemWords(work, 'installation', problem)}
        </Notice>
      ))}
      {options && <TypingOptions store={store} work={work} shell={shell} onClose={() => setOptions(false)} />}
    </Screen>
  )
}
