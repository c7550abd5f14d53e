import { ConfirmationGrid } from '../../components/digits/confirmation-grid'
import { SelectField } from '../../components/fields/select-field'
import { Notice } from '../../components/notice'
import type { Activation } from '../../domain/activation'
import { boardStateOf } from '../../domain/board-state'
import { groupLetters } from '../../domain/id-shape'
import type { Finding } from '../../stores/intake/finding'
import { confirmationGridWords, problemWords, questionedGroups } from '../group-words'
import type { IntakeProps } from './finding-action'

type Props = IntakeProps & { readonly finding: Extract<Finding, { kind: 'confirmation-id' }> }

/** A confirmation ID that came in: whether it adds up, and whose it will become. */
export function FoundAnswer(props: Props) {
  const { work, finding } = props
  const { found } = finding
  return (
    <>
      <Target {...props} />
      <ConfirmationGrid
        groups={found.groups}
        letters={groupLetters}
        current={null}
        {...confirmationGridWords(work)}
        highlight={questionedGroups(found.problems)}
      />
      {found.problems.map(problem => (
        <Notice tone={found.valid ? 'unsure' : 'wrong'} key={JSON.stringify(problem)}>
          {problemWords(work, 'confirmation', problem)}
        </Notice>
      ))}
    </>
  )
}

/** Whose answer it will become, and why. */
function Target({ work, desk, finding, day }: Props) {
  const words = work.intake.answer
  const { answers } = desk
  const { number } = finding
  const place = answers.places.value.get(number)
  const kept = answers.kept.value.get(number)
  if (!place) return null
  if (kept) {
    return (
      <Notice tone="proven" live>
        {words.kept(kept.name)}
      </Notice>
    )
  }
  switch (place.kind) {
    case 'waiting': {
      const pc = answers.pcFor(number)
      const free = place.waiting.filter(
        one => ![...answers.kept.value.values()].some(({ id }) => id === one.id),
      )
      const why = pc && pc.id === place.pc?.id && place.why ? words.why[place.why] : words.chosen
      const others = free.length - 1
      return (
        <>
          {pc ? (
            <Notice tone="info" title={words.for(pc.name)} live>
              <p>{why}</p>
              {place.why !== 'owner' && others > 0 && <p>{words.others(others)}</p>}
            </Notice>
          ) : (
            <Notice tone="unsure" title={words.which} live />
          )}
          {(others > 0 || !pc) && (
            <PcChoice
              label={words.pc}
              none={pc ? null : words.choose}
              pcs={free}
              chosen={pc}
              stateOf={one => day.states[boardStateOf(one)]}
              onChoose={id => answers.choose(number, id)}
            />
          )}
        </>
      )
    }
    case 'kept-already':
      return (
        <Notice tone="info" live>
          {words.already(place.pc.name)}
        </Notice>
      )
    case 'other-answer':
      return (
        <Notice tone="wrong" live>
          {words.other(place.pc.name)}
        </Notice>
      )
    case 'unknown-owner':
      return (
        <Notice tone="unsure" live>
          {words.stranger}
        </Notice>
      )
    case 'nobody-waits':
      return (
        <Notice tone="unsure" live>
          {words.nobody}
        </Notice>
      )
  }
}

/** One of this phone's PCs, in the phone's own list. */
export function PcChoice(props: {
  readonly label: string
  /** The line that stands for none; null where one is chosen. */
  readonly none: string | null
  readonly pcs: readonly Activation[]
  readonly chosen: Activation | null
  readonly stateOf?: (pc: Activation) => string
  readonly onChoose: (id: Activation['id']) => void
}) {
  return (
    <SelectField
      label={props.label}
      value={props.chosen?.id ?? ''}
      options={[
        ...(props.none === null ? [] : [{ value: '', label: props.none }]),
        ...props.pcs.map(pc => ({
          value: pc.id,
          label: [pc.name, pc.room, props.stateOf?.(pc)].filter(Boolean).join(' · '),
        })),
      ]}
      onChange={value => {
        const pc = props.pcs.find(({ id }) => id === value)
        if (pc) props.onChoose(pc.id)
      }}
    />
  )
}
