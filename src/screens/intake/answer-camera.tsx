import { Button } from '../../components/button'
import { Viewfinder } from '../../components/codes/viewfinder'
import { ConfirmationGrid } from '../../components/digits/confirmation-grid'
import { pencil } from '../../components/icons'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { idGroup } from '../../domain/id-groups'
import { confirmationShape, groupLetters } from '../../domain/id-shape'
import type { ShellWords } from '../../i18n/en/shell'
import type { WorkWords } from '../../i18n/en/work'
import type { CameraState } from '../../ports/camera'
import type { AnswerCamera } from '../../stores/intake/answer-camera'
import { groupOfPlaces, provenCount, type SeenId } from '../../stores/scanning/seen-id'
import { seenGridWords } from '../taking/seen-grid-words'

type Props = {
  readonly camera: AnswerCamera
  readonly state: CameraState
  readonly shell: ShellWords
  readonly work: WorkWords
}

/** Reads the confirmation ID off another screen; what it reads is shown before anything is stored. */
export function AnswerCameraScreen({ camera, state, shell, work }: Props) {
  const { leader, hint, unavailable } = camera.digits.value
  const proven = leader ? provenCount(leader) : 0
  const words = work.intake.camera
  return (
    <Screen
      title={words.title}
      subtitle={leader ? work.answer.progress(proven) : undefined}
      onBack={camera.stop}
      backLabel={shell.back}
      foot={state.kind !== 'trouble' && <Slots seen={leader} work={work} />}
      actions={
        <>
          <Button label={work.intake.cancel} onPress={camera.stop} />
          {proven > 0 && <Button icon={pencil} label={work.scan.finish} onPress={camera.finishByHand} />}
        </>
      }
    >
      {state.kind === 'trouble' ? (
        <Notice
          tone="unsure"
          title={work.scan.trouble[state.trouble].title}
          live
          actions={<Button label={work.scan.retry} onPress={camera.start} />}
        >
          <p>{words.instead}</p>
        </Notice>
      ) : (
        // A white page is as bright as a reflection.
        <Viewfinder
          label={work.scan.viewfinder}
          showIn={camera.showIn}
          found={proven > 0}
          tone={proven > 0 ? 'proven' : 'info'}
          status={
            state.kind !== 'live'
              ? work.scan.starting
              : unavailable
                ? words.unavailable
                : hint && hint !== 'glare'
                  ? work.scan.hint[hint]
                  : words.reading
          }
        />
      )}
    </Screen>
  )
}

function Slots({ seen, work }: { readonly seen: SeenId | null; readonly work: WorkWords }) {
  const { groupCount, groupLength } = confirmationShape
  const groups = seen
    ? seen.groups.map(({ state, places }) =>
        state === 'empty' ? idGroup('', places.length) : groupOfPlaces(places),
      )
    : Array.from({ length: groupCount }, () => idGroup('', groupLength))
  const unsure = (seen?.groups ?? []).flatMap(({ state }, index) => (state === 'unsure' ? [index] : []))
  return (
    <ConfirmationGrid
      groups={groups}
      letters={groupLetters}
      current={null}
      compact
      unsure={unsure}
      {...seenGridWords(work, unsure, 'confirmation-id')}
    />
  )
}
