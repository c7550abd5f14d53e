import { useState } from 'preact/hooks'
import { Button } from '../../src/components/button'
import { ConfirmationGrid } from '../../src/components/digits/confirmation-grid'
import { DigitEntry } from '../../src/components/digits/digit-entry'
import { GroupCloseUp } from '../../src/components/digits/group-close-up'
import { InstallationGrid } from '../../src/components/digits/installation-grid'
import { Keypad } from '../../src/components/digits/keypad'
import { gear } from '../../src/components/first-icons'
import { IconButton } from '../../src/components/icon-button'
import { camera, ear, paste, speaker } from '../../src/components/icons'
import { Screen } from '../../src/components/screen'
import { Split } from '../../src/components/split'
import { entryOf, type IdEntry } from '../../src/domain/id-entry'
import { confirmationShape, groupLetters, installationShape63 } from '../../src/domain/id-shape'
import { entryGroups, eraseDigit, goToGroup, typeDigits } from '../../src/domain/id-typing'
import { nothing, type SceneProps, words } from './words'

function useEntry(start: IdEntry) {
  const [entry, setEntry] = useState(start)
  return {
    entry,
    type: (text: string) => setEntry(now => typeDigits(now, text).entry),
    erase: () => setEntry(eraseDigit),
    go: (group: number) => setEntry(now => goToGroup(now, group)),
    move: (step: -1 | 1) => setEntry(now => goToGroup(now, now.current + step)),
  }
}

function CurrentCloseUp({ entry }: { entry: IdEntry }) {
  const group = entryGroups(entry)[entry.current]
  const mark = entry.shape === confirmationShape ? groupLetters[entry.current] : String(entry.current + 1)
  return group ? <GroupCloseUp mark={mark ?? ''} group={group} /> : null
}

/** Typing an installation ID. */
export function Entry({ language }: SceneProps) {
  const { entry, type, erase, go, move } = useEntry(
    entryOf('47120369104372519683047152093441602735', installationShape63),
  )
  return (
    <Screen
      title={words(language, 'インストール ID を入力', 'Type the installation ID')}
      subtitle={words(language, 'PC-10 · 9 グループ中 5', 'PC-10 · 5 of 9 groups')}
      onBack={nothing}
      backLabel={words(language, '戻る', 'Back')}
      bar={<IconButton icon={gear} label={words(language, '設定', 'Settings')} onPress={nothing} />}
      foot={
        <Keypad
          onDigit={type}
          onErase={erase}
          eraseLabel={words(language, '消す', 'Erase')}
          digitLabel={digit => digit}
          extra={{ label: words(language, '聞き直す', 'Say again'), icon: speaker, onPress: nothing }}
        />
      }
      actions={
        <>
          <Button icon={camera} label={words(language, 'カメラ', 'Camera')} onPress={nothing} />
          <Button icon={paste} label={words(language, '貼り付け', 'Paste')} onPress={nothing} />
          <Button
            icon={ear}
            label={words(language, '聞き取り', 'Dictate')}
            pressed={false}
            onPress={nothing}
          />
        </>
      }
    >
      <DigitEntry
        label={words(language, 'インストール ID', 'Installation ID')}
        onDigits={type}
        onErase={erase}
        onMove={move}
      >
        <InstallationGrid
          label={words(language, '9 つのグループ', 'Nine groups')}
          groups={entryGroups(entry)}
          current={entry.current}
          onGroup={go}
          describe={(index, group) => `${index + 1} ${[...group.digits].join(' ')}`}
          stateWord={() => words(language, 'もう一度', 'again')}
        />
      </DigitEntry>
      <CurrentCloseUp entry={entry} />
    </Screen>
  )
}

/** Typing a confirmation ID. */
export function EntryAnswer({ language }: SceneProps) {
  const { entry, type, erase, go, move } = useEntry(entryOf('1503145073405831609', confirmationShape))
  return (
    <Screen
      title={words(language, '確認 ID を入力', 'Type the confirmation ID')}
      subtitle={words(language, 'PC-10 · 48 桁中 19 桁', 'PC-10 · 19 of 48 digits')}
      onBack={nothing}
      backLabel={words(language, '戻る', 'Back')}
    >
      <Split
        first={
          <>
            <DigitEntry
              label={words(language, '確認 ID', 'Confirmation ID')}
              onDigits={type}
              onErase={erase}
              onMove={move}
            >
              <ConfirmationGrid
                label={words(language, 'A から H', 'A to H')}
                letters={groupLetters}
                groups={entryGroups(entry)}
                current={entry.current}
                onGroup={go}
                describe={(index, group) => `${index + 1} ${[...group.digits].join(' ')}`}
                stateWord={() => words(language, 'もう一度', 'again')}
              />
            </DigitEntry>
            <CurrentCloseUp entry={entry} />
          </>
        }
        second={<Keypad onDigit={type} onErase={erase} eraseLabel={words(language, '消す', 'Erase')} />}
      />
    </Screen>
  )
}
