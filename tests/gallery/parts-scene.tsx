import { Button } from '../../src/components/button'
import { ConfirmationGrid } from '../../src/components/digits/confirmation-grid'
import { InstallationGrid } from '../../src/components/digits/installation-grid'
import { LetterTiles } from '../../src/components/digits/letter-tiles'
import * as firstIcons from '../../src/components/first-icons'
import { check } from '../../src/components/first-icons'
import { IconButton } from '../../src/components/icon-button'
import * as icons from '../../src/components/icons'
import { Screen } from '../../src/components/screen'
import { StepBar } from '../../src/components/step-bar'
import { cutIntoGroups } from '../../src/domain/id-groups'
import { confirmationShape, groupLetters, installationShape54 } from '../../src/domain/id-shape'
import { nothing, type SceneProps, words } from './words'

const signs = Object.entries({ ...firstIcons, ...icons })

/** Signs, buttons and grids in their other states. */
export function Parts({ language }: SceneProps) {
  return (
    <Screen title={words(language, '部品', 'Parts')}>
      <div>
        {signs.map(([sign, drawing]) => (
          <IconButton key={sign} icon={drawing} label={sign} pressed={sign === 'torch'} onPress={nothing} />
        ))}
      </div>
      {(['primary', 'secondary', 'quiet', 'danger'] as const).map(kind => (
        <div key={kind}>
          <Button kind={kind} icon={check} label={kind} onPress={nothing} />{' '}
          <Button kind={kind} label="busy" busy={true} onPress={nothing} />{' '}
          <Button kind={kind} label="disabled" disabled={true} onPress={nothing} />
        </div>
      ))}
      {[0, 1, 2, 3, 4, 5].map(done => (
        <StepBar key={done} done={done} current={done < 5 ? done : null} total={5} label={`${done} / 5`} />
      ))}
      <InstallationGrid
        label="54"
        groups={cutIntoGroups('150314507340583160', installationShape54)}
        current={null}
        highlight={[0, 1]}
        describe={index => `${index}`}
        stateWord={() => words(language, 'もう一度', 'again')}
      />
      <ConfirmationGrid
        label="48"
        letters={groupLetters}
        groups={cutIntoGroups('150314507341583160150314507341583160150314507341', confirmationShape)}
        current={null}
        describe={index => `${index}`}
        stateWord={() => words(language, 'もう一度', 'again')}
      />
      <LetterTiles
        label="A–H"
        tiles={groupLetters.map((letter, index) => ({
          letter,
          name: letter,
          state: (['confirmed', 'wrong', 'current', 'waiting'] as const)[Math.min(index, 3)] ?? 'waiting',
        }))}
      />
    </Screen>
  )
}
