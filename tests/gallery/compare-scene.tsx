import { useEffect, useState } from 'preact/hooks'
import { DigitCells } from '../../src/components/digits/digit-cells'
import { DigitChoices } from '../../src/components/digits/digit-choices'
import { DigitEntry } from '../../src/components/digits/digit-entry'
import { GroupPicture } from '../../src/components/digits/group-picture'
import { InstallationGrid } from '../../src/components/digits/installation-grid'
import { Keypad } from '../../src/components/digits/keypad'
import { camera } from '../../src/components/icons'
import { Notice } from '../../src/components/notice'
import { Screen } from '../../src/components/screen'
import { cutIntoGroups } from '../../src/domain/id-groups'
import { installationShape63 } from '../../src/domain/id-shape'
import { nothing, type SceneProps, words } from './words'

const id = '471203691043725196830471520934416027350986140295714362801234563'

/** A group beside its picture, one digit in doubt. */
export function Compare({ language }: SceneProps) {
  const [image, setImage] = useState<ImageBitmap | null>(null)
  const [place, setPlace] = useState(3)
  useEffect(() => void drawnDigits('3441602').then(setImage), [])
  return (
    <Screen
      title={words(language, '映像と見比べる', 'Compare with the picture')}
      subtitle={words(language, 'PC-10 · 8 / 9 OK', 'PC-10 · 8 of 9 OK')}
      onBack={nothing}
      backLabel={words(language, '戻る', 'Back')}
      foot={
        <Keypad
          onDigit={nothing}
          onErase={nothing}
          eraseLabel={words(language, '消す', 'Erase')}
          extra={{ label: words(language, 'カメラに戻る', 'Back to camera'), icon: camera, onPress: nothing }}
        />
      }
    >
      <GroupPicture
        image={image}
        label={words(language, '5 番目のグループの映像', 'Picture of group 5')}
        missing={words(language, '映像はありません', 'No picture')}
      />
      <DigitEntry label="5" onDigits={nothing} onErase={nothing} onMove={nothing}>
        <DigitCells
          label={words(language, '5 番目のグループの数字', 'Digits of group 5')}
          cells={[...'3441602'].map((digit, index) => ({ digit, doubtful: index === 3 }))}
          selected={place}
          describe={(index, cell) => `${index + 1}: ${cell.digit}`}
          onSelect={setPlace}
        />
      </DigitEntry>
      <Notice tone="unsure" compact>
        {words(language, '5 番目のグループの 4 桁目はどれですか。', 'Group 5, digit 4: which is it?')}
      </Notice>
      <DigitChoices
        label={words(language, '候補', 'May be')}
        digits={['1', '8', '7']}
        describe={digit => words(language, `${digit} にする`, `Take ${digit}`)}
        onChoose={nothing}
      />
      <InstallationGrid
        compact
        label={words(language, 'インストール ID', 'Installation ID')}
        groups={cutIntoGroups(id, installationShape63)}
        current={4}
        unsure={[4]}
        onGroup={nothing}
        describe={(index, group) => `${index + 1} ${group.digits}`}
        stateWord={() => words(language, '未確定', 'Unsure')}
      />
    </Screen>
  )
}

function drawnDigits(digits: string): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(220, 44)
  const context = canvas.getContext('2d')
  if (context) {
    context.fillStyle = '#202020'
    context.fillRect(0, 0, 220, 44)
    context.fillStyle = '#c8c8c8'
    context.font = '34px monospace'
    context.filter = 'blur(1px)'
    context.fillText(digits, 34, 34)
  }
  return createImageBitmap(canvas)
}
