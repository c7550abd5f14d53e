import { Button } from '../../components/button'
import { ConfirmationGrid } from '../../components/digits/confirmation-grid'
import { LetterTiles } from '../../components/digits/letter-tiles'
import { SelectField } from '../../components/fields/select-field'
import { SwitchField } from '../../components/fields/switch-field'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { groupLetters } from '../../domain/id-shape'
import type { WorkWords } from '../../i18n/en/work'
import type { CodesStore } from '../../stores/codes-store'
import { confirmationGridWords } from '../group-words'
import type { WorkScreenProps } from '../screen-props'

type Props = { readonly store: CodesStore; readonly work: WorkWords }

/** Which line the scanner types, and in which tool. */
export function CodesLine({
  store,
  work,
  app,
  activation,
}: Props & Pick<WorkScreenProps, 'app' | 'activation'>) {
  const words = work.codes
  const line = store.line.value
  if (!line) {
    return (
      <Notice
        tone="unsure"
        live
        actions={
          <Button
            label={work.finish.enterActivationId}
            onPress={() => app.routes.goToActivation(activation.id, 'overview')}
          />
        }
      >
        {work.finish.missingActivationId}
      </Notice>
    )
  }
  return (
    <>
      <p>
        {words.lineText} <code>{line.line}</code>
      </p>
      <p>{work.finish.where[line.where]}</p>
      <ShellField store={store} work={work} />
      <SelectField
        label={words.lineStep}
        value={line.step}
        options={store.lines.value.map(({ step }) => ({ value: step, label: work.finish.command[step] }))}
        onChange={value => {
          const chosen = store.lines.value.find(({ step }) => step === value)
          if (chosen) store.chooseLine(chosen.step)
        }}
      />
    </>
  )
}

/** The digits for the eye, A to H; with bars each letter shows its own. */
export function CodesDigits({ store, work }: Props) {
  const words = work.codes
  const bars = store.kind.value === 'bars'
  const groupwise = bars && !store.whole.value
  const around = store.around.value
  return (
    <>
      {groupwise && (
        <LetterTiles
          label={words.groups}
          tiles={groupLetters.map((letter, index) => {
            const state = index === store.group.value ? 'current' : 'waiting'
            return { letter, state, name: work.group[state](letter) }
          })}
          onTile={store.jump}
        />
      )}
      <ConfirmationGrid
        {...confirmationGridWords(work)}
        label={words.digits}
        letters={groupLetters}
        groups={store.groups.value}
        current={groupwise ? store.group.value : null}
        compact
      />
      {bars && (
        <SwitchField
          label={words.whole}
          hint={words.wholeHint}
          checked={store.whole.value}
          onChange={store.setWhole}
        />
      )}
      {store.kind.value !== 'line' && around && (
        <>
          <p>
            {words.typeAround}{' '}
            <code>
              {around.before}
              {words.scanHere}
              {around.after}
            </code>
          </p>
          <ShellField store={store} work={work} />
        </>
      )}
    </>
  )
}

function ShellField({ store, work }: Props) {
  return (
    <SelectField
      label={work.finish.shell}
      value={store.shell.value}
      options={store.shells.value.map(value => ({ value, label: work.finish.shells[value] }))}
      onChange={value => {
        const chosen = store.shells.value.find(one => one === value)
        if (chosen) store.chooseShell(chosen)
      }}
    />
  )
}

/** What goes wrong with scanners and screens, and what helps. */
export function CodesHints({ store, work, keepsOn }: Props & { readonly keepsOn: boolean }) {
  const words = work.codes
  const groupwise = store.kind.value === 'bars' && !store.whole.value
  const lineGoesOn = store.kind.value !== 'line' && (groupwise || store.around.value?.after !== '')
  return (
    <Section title={words.hints}>
      <p>{words.enter}</p>
      {lineGoesOn && <Notice tone="unsure">{words.enterBreaks}</Notice>}
      <p>{words.inputMethod}</p>
      <p>{words.engine}</p>
      {!keepsOn && <p>{words.keepsOn}</p>}
    </Section>
  )
}
