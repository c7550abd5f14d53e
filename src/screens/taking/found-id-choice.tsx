import { Choice } from '../../components/choice'
import type { FoundId } from '../../domain/id-text'
import type { WorkWords } from '../../i18n/en/work'

/** Which of several found installation IDs is meant: by product and Activation ID where they are known. */
export function FoundIdChoice(props: {
  readonly label: string
  readonly ids: readonly FoundId[]
  readonly chosen: number
  readonly onChoose: (index: number) => void
  readonly work: WorkWords
}) {
  const { label, ids, chosen, onChoose, work } = props
  if (ids.length < 2) return null
  return (
    <Choice
      label={label}
      options={ids.map((id, index) => ({
        value: String(index),
        label: id.product ?? work.paste.unnamed(index),
        ...(id.activationId ? { hint: id.activationId } : {}),
      }))}
      value={String(chosen)}
      onChange={value => onChoose(Number(value))}
    />
  )
}
