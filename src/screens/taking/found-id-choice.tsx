import { GroupPicture } from '../../components/digits/group-picture'
import { Choice } from '../../components/fields/choice'
import type { FoundId } from '../../domain/id-text'
import type { WorkWords } from '../../i18n/en/work'
import type { IdSight } from '../../stores/scanning/found-digits'

/**
 * Which of several found installation IDs is meant: by product and Activation ID where a text told them, by place,
 * first and last digits and picture where they were read off a screen.
 */
export function FoundIdChoice(props: {
  readonly label: string
  readonly ids: readonly FoundId[]
  readonly sights?: readonly IdSight[] | undefined
  readonly chosen: number | null
  readonly onChoose: (index: number) => void
  readonly work: WorkWords
}) {
  const { label, ids, sights, chosen, onChoose, work } = props
  if (ids.length < 2) return null
  return (
    <Choice
      label={label}
      options={ids.map((id, index) => ({
        value: String(index),
        ...(sights?.[index] ? seenOption(id, sights[index]) : namedOption(id, index)),
      }))}
      value={chosen === null ? null : String(chosen)}
      onChange={value => onChoose(Number(value))}
    />
  )

  function namedOption(id: FoundId, index: number) {
    const label = id.product ?? work.paste.unnamed(index)
    return id.activationId ? { label, hint: id.activationId } : { label }
  }

  function seenOption({ groups }: FoundId, { order, of, picture }: IdSight) {
    return {
      label: work.scan.sight(order, of),
      hint: work.scan.ends(groups[0]?.digits ?? '', groups.at(-1)?.digits ?? ''),
      extra: picture && <GroupPicture image={picture} label={work.scan.firstGroup} missing="" />,
    }
  }
}
