import { useState } from 'preact/hooks'
import { Button } from '../../src/components/button'
import { BigGroup } from '../../src/components/digits/big-group'
import { EarComparison } from '../../src/components/digits/ear-comparison'
import { Keypad } from '../../src/components/digits/keypad'
import { type LetterTile, LetterTiles } from '../../src/components/digits/letter-tiles'
import { Disclosure } from '../../src/components/disclosure'
import { Stepper } from '../../src/components/fields/stepper'
import { check, gear } from '../../src/components/first-icons'
import { Handed } from '../../src/components/handed'
import { IconButton } from '../../src/components/icon-button'
import { ear, eye, eyeOff, previous, speaker } from '../../src/components/icons'
import { NextZone } from '../../src/components/next-zone'
import { Notice } from '../../src/components/notice'
import { Screen } from '../../src/components/screen'
import { groupLetters } from '../../src/domain/id-shape'
import { blindTwins, type Said } from '../../src/domain/readback'
import { hearDigits, listenTo, unhearDigit } from '../../src/domain/reading/ear-check'
import { nothing, type SceneProps, words } from './words'

const digits = '583160'

/** Reading a group aloud; `?left` for the left hand, `?wide` with the wide zone. */
export function Readback({ language }: SceneProps) {
  const query = new URLSearchParams(location.search)
  const [current, setCurrent] = useState(2)
  const [said, setSaid] = useState<Said | null>({ kind: 'group' })
  const [hidden, setHidden] = useState(false)
  const tiles: LetterTile[] = groupLetters.map((letter, index) => ({
    letter,
    state: index < current ? 'confirmed' : index === current ? 'current' : 'waiting',
    name: letter,
  }))
  const readings = words(
    language,
    ['ゴー', 'ハチ', 'サン', 'ヒト', 'ロク', 'マル'],
    ['five', 'eight', 'three', 'one', 'six', 'zero'],
  )
  const next = {
    icon: check,
    label: words(language, '復唱 OK · 次 D', 'Read back · D'),
    onPress: () => setCurrent(now => (now + 1) % 8),
  }
  const others = (
    <>
      <Button
        icon={speaker}
        label={words(language, 'もう一度', 'Again')}
        onPress={() => setSaid({ kind: 'group' })}
      />
      <Button icon={ear} label={words(language, '照合', 'Check')} onPress={nothing} />
    </>
  )
  const wide = query.has('wide')
  return (
    <Handed left={query.has('left')}>
      <Screen
        title={words(language, 'PC-08 第2ライン', 'PC-08 Line 2')}
        subtitle={words(language, '確認 ID を読み上げ · 3 / 8', 'Confirmation ID · group 3 of 8')}
        onBack={nothing}
        backLabel={words(language, '戻る', 'Back')}
        bar={<IconButton icon={gear} label={words(language, '設定', 'Options')} onPress={nothing} />}
        foot={wide && <NextZone {...next}>{others}</NextZone>}
        actions={
          !wide && (
            <>
              {others}
              <Button kind="primary" {...next} />
            </>
          )
        }
      >
        <LetterTiles
          label={words(language, 'グループ', 'Groups')}
          tiles={tiles}
          onTile={wide ? undefined : setCurrent}
          aside={!wide}
        />
        <BigGroup
          letter={groupLetters[current] ?? ''}
          digits={digits}
          readings={readings}
          twins={blindTwins(digits)}
          said={said}
          hidden={hidden}
          low={wide}
          words={{
            label: readings.join(' '),
            digit: (place, digit, reading) => `${place}: ${digit} ${reading}`,
            triplet: (_triplet, spoken) => spoken,
            hidden: words(language, '数字を隠しています', 'Digits hidden'),
            peek: words(language, '押している間だけ表示', 'Hold to look'),
          }}
          onDigit={place => setSaid({ kind: 'digit', place })}
          onTriplet={triplet => setSaid({ kind: 'triplet', triplet })}
          before={
            <IconButton icon={previous} label={words(language, '前へ', 'Previous')} onPress={nothing} />
          }
          after={
            <IconButton
              icon={hidden ? eye : eyeOff}
              label={words(language, '隠す', 'Hide')}
              pressed={hidden}
              onPress={() => setHidden(!hidden)}
            />
          }
        />
      </Screen>
    </Handed>
  )
}

/** What the colleague reads back, tapped in and compared. */
export function ReadbackEar({ language }: SceneProps) {
  const [heard, setHeard] = useState(() => hearDigits(listenTo(digits, 0), digits, '5831'))
  const hear = (text: string) => setHeard(now => hearDigits(now, digits, text))
  return (
    <Screen
      title={words(language, 'グループ C の復唱を照合', 'Check group C by ear')}
      subtitle="PC-08"
      foot={
        <Keypad
          onDigit={hear}
          onErase={() => setHeard(now => unhearDigit(now, digits))}
          eraseLabel={words(language, '消す', 'Erase')}
        />
      }
      actions={<Button label={words(language, '閉じる', 'Close')} onPress={nothing} />}
    >
      <EarComparison
        label={words(language, '復唱', 'Read-back')}
        expected={digits}
        hidden={false}
        heard={heard.heard}
        marks={heard.marks}
        differentWord={words(language, '違う', 'differs')}
        describeExpected={place => digits[place] ?? ''}
        describe={place => heard.heard[place] ?? ''}
        onDigit={nothing}
      />
      <Notice tone="info" compact>
        {heard.verdict}
      </Notice>
    </Screen>
  )
}

/** Settings behind lines that say what they are set to. */
export function ReadbackSettings({ language }: SceneProps) {
  const [speed, setSpeed] = useState(100)
  return (
    <Screen title={words(language, '読み上げの設定', 'Reading options')}>
      <Disclosure title={words(language, '速さと間', 'Speed and pauses')} value={`${speed} %`}>
        <Stepper
          label={words(language, '速さ', 'Speed')}
          value={`${speed} %`}
          lessLabel={words(language, '遅く', 'Slower')}
          moreLabel={words(language, '速く', 'Faster')}
          onLess={speed > 50 ? () => setSpeed(speed - 10) : null}
          onMore={speed < 150 ? () => setSpeed(speed + 10) : null}
        />
      </Disclosure>
      <Disclosure title={words(language, '見方', 'Help')}>{words(language, '説明', 'Text')}</Disclosure>
    </Screen>
  )
}
