import { useEffect } from 'preact/hooks'
import { Button } from '../../components/button'
import { ConfirmationGrid } from '../../components/digits/confirmation-grid'
import { DigitCells } from '../../components/digits/digit-cells'
import { DigitChoices } from '../../components/digits/digit-choices'
import { DigitEntry } from '../../components/digits/digit-entry'
import { GroupPicture } from '../../components/digits/group-picture'
import { InstallationGrid } from '../../components/digits/installation-grid'
import { Keypad } from '../../components/digits/keypad'
import { back, check } from '../../components/first-icons'
import { camera, next } from '../../components/icons'
import { Notice, type Tone } from '../../components/notice'
import { Screen } from '../../components/screen'
import { groupLetters } from '../../domain/id-shape'
import type { FoundId } from '../../domain/id-text'
import type { WorkWords } from '../../i18n/en/work'
import type { RepairStore } from '../../stores/scanning/repair-store'
import { problemWords, questionedGroups } from '../group-words'
import type { WorkScreenProps } from '../screen-props'
import { repairWords } from './repair-words'
import { seenGridWords } from './seen-grid-words'

type Props = Pick<WorkScreenProps, 'shell' | 'work'> & {
  /** The PC it is for, by its name. */
  readonly activation: { readonly name: string }
  readonly repair: RepairStore
  /** The words of the way back, where it does not lead to the camera. */
  readonly leave?: string
  readonly onBack: () => void
  readonly onUse: (found: FoundId) => void
}

/** Puts right what the camera left open: each group beside its own picture, the doubtful digit chosen. */
export function RepairScreen({ shell, work, activation, repair, leave, onBack, onUse }: Props) {
  const { open, place, groups } = repair.repair.value
  const words = repairWords(work, repair.kind)
  const way = leave === undefined ? { icon: camera, label: words.camera } : { icon: back, label: leave }
  const progress = repair.kind === 'installation-id' ? work.typing.progress : work.answer.progress
  const done = repair.done.value
  const unsure = repair.unsure.value
  const places = groups[open]?.places ?? []
  const chosen = places[place]
  const message = messageOf(repair, work)
  const grid = {
    groups: repair.groups.value,
    compact: true,
    current: open,
    onGroup: repair.open,
    unsure,
    ...seenGridWords(work, unsure, repair.kind),
    highlight: questionedGroups(repair.questions.value),
  }
  // The group that opens is compared with its picture, which stands at the top.
  useEffect(() => window.scrollTo({ top: 0 }), [open])
  return (
    <Screen
      title={words.title}
      subtitle={`${activation.name} · ${progress(repair.settled.value)}`}
      onBack={onBack}
      backLabel={shell.back}
      foot={
        done ? undefined : (
          <Keypad
            onDigit={repair.type}
            digitLabel={work.typing.digit}
            onErase={repair.erase}
            eraseLabel={work.typing.erase}
            extra={{ ...way, onPress: onBack }}
          />
        )
      }
      actions={
        done && (
          <>
            <Button {...way} onPress={onBack} />
            <Button
              kind="primary"
              icon={check}
              label={repair.kind === 'installation-id' ? work.scan.use : work.intake.repair.use}
              onPress={() => void repair.result().then(found => found && onUse(found))}
            />
          </>
        )
      }
    >
      <GroupPicture
        image={repair.pictureOf(open)}
        label={words.picture(open)}
        missing={words.noPicture}
        key={open}
      />
      <DigitEntry
        label={words.entry(open)}
        onDigits={repair.type}
        onErase={repair.erase}
        onMove={repair.move}
      >
        <DigitCells
          label={words.entry(open)}
          cells={places}
          selected={place}
          describe={(index, { digit, doubtful }) =>
            doubtful ? words.doubtful(index, digit) : words.place(index, digit)
          }
          onSelect={repair.select}
        />
      </DigitEntry>
      <Notice tone={message.tone} compact live>
        {message.words}
      </Notice>
      {repair.canVouch.value ? (
        <Button icon={check} label={words.yes} wide onPress={repair.vouch} />
      ) : repair.canGoOn.value ? (
        <Button icon={next} label={words.next} wide onPress={repair.goOn} />
      ) : (
        !done &&
        chosen?.doubtful &&
        chosen.choices.length > 0 && (
          <DigitChoices
            label={words.choices(place)}
            digits={chosen.choices}
            describe={words.choose}
            onChoose={repair.choose}
          />
        )
      )}
      {repair.kind === 'installation-id' ? (
        <InstallationGrid {...grid} />
      ) : (
        <ConfirmationGrid {...grid} letters={groupLetters} />
      )}
      {repair.questions.value.map(problem => (
        <Notice tone="unsure" key={JSON.stringify(problem)}>
          {problemWords(work, repair.kind === 'installation-id' ? 'installation' : 'confirmation', problem)}
        </Notice>
      ))}
    </Screen>
  )
}

/** The one thing to be said about the open group. */
function messageOf(repair: RepairStore, work: WorkWords): { readonly words: string; readonly tone: Tone } {
  const { open, place, groups } = repair.repair.value
  const words = repairWords(work, repair.kind)
  const chosen = groups[open]?.places[place]
  const state = repair.groups.value[open]?.state
  if (repair.done.value) return { words: words.complete, tone: 'proven' }
  if (chosen?.digit === '') return { words: words.missing(open, place), tone: 'unsure' }
  if (chosen?.doubtful) return { words: words.which(open, place), tone: 'unsure' }
  if (state === 'wrong') return { words: words.wrong(open), tone: 'wrong' }
  if (repair.canVouch.value) return { words: words.same(open), tone: 'unsure' }
  if (state === 'right' && !repair.unsure.value.includes(open))
    return { words: words.right(open), tone: 'proven' }
  return { words: words.missing(open, place), tone: 'unsure' }
}
