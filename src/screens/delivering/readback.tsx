import { useEffect, useState } from 'preact/hooks'
import { BigGroup } from '../../components/digits/big-group'
import { gear } from '../../components/first-icons'
import { Handed } from '../../components/handed'
import { IconButton } from '../../components/icon-button'
import { eye, eyeOff, previous } from '../../components/icons'
import { NextZone } from '../../components/next-zone'
import { Screen } from '../../components/screen'
import { SpokenOnly } from '../../components/spoken-only'
import { createReadbackStore } from '../../stores/readback-store'
import { spelled } from '../group-words'
import type { WorkScreenProps } from '../screen-props'
import { useOnce } from '../use-once'
import { MainButton, OtherActions } from './readback-actions'
import { ReadbackDone } from './readback-done'
import { ReadbackEar } from './readback-ear'
import { useReadbackKeys } from './readback-keys'
import { ReadbackNotices, RunLine } from './readback-notices'
import { ReadbackOptions } from './readback-options'
import { earStep, mainStep } from './readback-steps'
import { ReadbackTiles } from './readback-tiles'

/** Reads the confirmation ID aloud, one group a screen, each confirmed by the colleague. */
export function ReadbackScreen(props: WorkScreenProps) {
  const { app, shell, work, activation, instruments } = props
  const store = useOnce(() => createReadbackStore(app, instruments))
  const [options, setOptions] = useState(false)
  useEffect(() => store.start(), [store])
  const words = work.readback
  const group = store.group.value
  const ear = store.ear.value
  const main = mainStep(store, words)
  useReadbackKeys(store, group ? (ear ? earStep(store, work) : main) : null)
  if (!group) return <ReadbackDone {...props} store={store} />

  const title = words.title(activation.name)
  const progress = store.pass.value === 'whole' ? words.wholePass : words.progress
  const subtitle = progress(group.letter, group.index + 1)
  const { leftHanded, wideNext } = store.voice.preferences.values.value
  if (ear) {
    return (
      <Handed left={leftHanded}>
        <ReadbackEar
          key="ear"
          store={store}
          work={work}
          title={work.ear.title(group.letter)}
          subtitle={activation.name}
          group={group}
          check={ear}
        />
      </Handed>
    )
  }
  const label = words.groupLabel(group.letter, spelled(group.digits))
  const heard = store.voiceOn.value && !store.voice.silent.value
  const others = <OtherActions store={store} work={work} />
  const openOptions = () => {
    store.halt()
    setOptions(true)
  }
  return (
    <Handed left={leftHanded}>
      <Screen
        key="group"
        title={title}
        subtitle={subtitle}
        onBack={() => app.routes.goToActivation(activation.id, 'overview')}
        backLabel={shell.back}
        bar={<IconButton icon={gear} label={words.options} onPress={openOptions} />}
        foot={wideNext && <NextZone {...main}>{others}</NextZone>}
        actions={
          !wideNext && (
            <>
              {others}
              <MainButton step={main} />
            </>
          )
        }
      >
        <ReadbackTiles store={store} work={work} low={wideNext} aside />
        <ReadbackNotices store={store} work={work} instruments={instruments} />
        <BigGroup
          letter={group.letter}
          digits={group.digits}
          readings={group.readings}
          twins={group.twins}
          said={store.saying.value}
          hidden={store.hidden.value}
          low={wideNext}
          words={{
            label,
            digit: words.digitLabel,
            triplet: words.tripletLabel,
            hidden: words.hidden,
            peek: words.peek,
          }}
          onDigit={store.sayDigit}
          onTriplet={store.sayTriplet}
          before={
            <IconButton
              icon={previous}
              label={words.previous}
              onPress={store.previous}
              disabled={group.index === 0}
            />
          }
          after={
            <IconButton
              icon={store.hidden.value ? eye : eyeOff}
              label={words.hide}
              pressed={store.hidden.value}
              onPress={() => store.setHidden(!store.hidden.value)}
            />
          }
        />
        <RunLine store={store} work={work} />
        <SpokenOnly text={heard ? '' : label} />
        {options && <ReadbackOptions {...props} store={store} onClose={() => setOptions(false)} />}
      </Screen>
    </Handed>
  )
}
