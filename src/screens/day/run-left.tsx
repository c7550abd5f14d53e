import { next } from '../../components/icons'
import { PickRow } from '../../components/pick-row'
import { Section } from '../../components/section'
import type { Activation, ActivationId } from '../../domain/activation'

/** PCs that need something still, each with why. */
export function RunLeft(props: {
  readonly title: string
  readonly pcs: readonly Activation[]
  readonly hint: (pc: Activation) => string
  readonly label: (name: string) => string
  readonly onPress: (id: ActivationId) => void
}) {
  if (props.pcs.length === 0) return null
  return (
    <Section title={props.title}>
      {props.pcs.map(pc => (
        <PickRow
          key={pc.id}
          title={pc.name}
          hint={props.hint(pc)}
          ariaLabel={props.label(pc.name)}
          icon={next}
          onPress={() => props.onPress(pc.id)}
        />
      ))}
    </Section>
  )
}
