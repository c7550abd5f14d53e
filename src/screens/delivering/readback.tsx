import { useEffect, useState } from 'preact/hooks'
import { BigGroup } from '../../components/big-group'
import { Button } from '../../components/button'
import { check, gear } from '../../components/first-icons'
import { IconButton } from '../../components/icon-button'
import { next, previous, speaker } from '../../components/icons'
import { LetterTiles } from '../../components/letter-tiles'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { groupLetters } from '../../domain/id-shape'
import type { WorkWords } from '../../i18n/en/work'
import { createReadbackStore, type ReadbackStore } from '../../stores/readback-store'
import { spelled } from '../group-words'
import type { WorkScreenProps } from '../screen-props'
import { useOnce } from '../use-once'
import { ReadbackOptions } from './readback-options'

/** Reads the confirmation ID aloud, one group a screen, each confirmed by the colleague. */
export function ReadbackScreen({ app, shell, work, activation, instruments }: WorkScreenProps) {
  const store = useOnce(() => createReadbackStore(app, instruments))
  const [options, setOptions] = useState(false)
  useEffect(() => store.start(), [store])
  const words = work.readback
  const group = store.group.value
  const back = () => app.routes.goToActivation(activation.id, 'overview')

  if (!group) {
    return (
      <Screen
        key="done"
        title={words.done}
        subtitle={activation.name}
        onBack={back}
        backLabel={shell.back}
        actions={
          <>
            <Button label={words.again} icon={speaker} onPress={store.restart} />
            <Button
              kind="primary"
              icon={next}
              label={words.finish}
              onPress={() => app.routes.goToActivation(activation.id, 'finish')}
            />
          </>
        }
      >
        <Tiles store={store} work={work} />
        <Notice tone="proven" live>
          {words.doneText}
        </Notice>
      </Screen>
    )
  }
  const nextLetter = store.nextLetter.value
  return (
    <Screen
      title={words.title(activation.name)}
      subtitle={words.progress(group.letter, group.index + 1)}
      onBack={back}
      backLabel={shell.back}
      bar={
        <>
          <IconButton
            icon={previous}
            label={words.previous}
            onPress={store.previous}
            disabled={group.index === 0}
          />
          <IconButton icon={gear} label={words.options} onPress={() => setOptions(true)} />
        </>
      }
      actions={
        <>
          <Button icon={speaker} label={words.say} onPress={store.again} />
          <Button
            kind="primary"
            icon={check}
            label={nextLetter ? words.next(nextLetter) : words.last}
            onPress={store.confirm}
          />
        </>
      }
    >
      <Tiles store={store} work={work} />
      {store.voiceOn.value && store.voice.silent.value && (
        <Notice tone="unsure" live compact>
          {words.noVoice}
        </Notice>
      )}
      <BigGroup
        letter={group.letter}
        digits={group.digits}
        readings={group.readings}
        label={words.groupLabel(group.letter, spelled(group.digits))}
      />
      {options && (
        <ReadbackOptions
          instruments={instruments}
          store={store}
          work={work}
          shell={shell}
          onClose={() => setOptions(false)}
        />
      )}
    </Screen>
  )
}

function Tiles({ store, work }: { readonly store: ReadbackStore; readonly work: WorkWords }) {
  return (
    <LetterTiles
      label={work.readback.tiles}
      tiles={store.tiles.value.map((state, index) => {
        const letter = groupLetters[index] ?? ''
        return { letter, state, name: work.group[state](letter) }
      })}
      onTile={store.jump}
    />
  )
}
