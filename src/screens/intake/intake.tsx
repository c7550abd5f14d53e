import { useCallback, useEffect, useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { DropHint } from '../../components/drop-hint'
import { FileButton } from '../../components/fields/file-button'
import { TextField } from '../../components/fields/text-field'
import { check } from '../../components/first-icons'
import { camera as cameraSign, next, paste, picture } from '../../components/icons'
import { Notice } from '../../components/notice'
import { ProgressLine } from '../../components/progress-line'
import { Screen } from '../../components/screen'
import { useDropped } from '../../components/use-dropped'
import { type Finding, isOfUse } from '../../stores/intake/finding'
import { createIntakeDesk } from '../../stores/intake/intake-desk'
import type { DayScreenProps } from '../day/day-screen-props'
import { RepairScreen } from '../taking/repair'
import { useOnce } from '../use-once'
import { AnswerCameraScreen } from './answer-camera'
import { shortFileName } from './file-name'
import { actionOf, type IntakeProps } from './finding-action'
import { FoundNothing } from './found-nothing'
import { FoundThing } from './found-things'
import { KeepQuestions } from './keep-questions'
import { RefusedThings } from './refused-things'

/** Everything that is read; phones that know no ending show the file all the same. */
const accepted = 'image/*,text/*,.txt,.log,.csv,.tsv,.json,.yomiage-backup,application/json'

/** What comes in from anywhere: looked through, shown with its next step, and only then kept by a tap. */
export function IntakeScreen(props: DayScreenProps) {
  const { app, shell, work, instruments, records } = props
  const desk = useOnce(() => createIntakeDesk(app, instruments, records))
  const [asked, ask] = useState<Finding | null>(null)
  const [lost, setLost] = useState(false)
  const words = work.intake
  const onDropped = useCallback(
    (texts: readonly string[], files: readonly File[]) => void desk.give(texts, files),
    [desk],
  )
  const held = useDropped(onDropped)
  useEffect(() => {
    void instruments.sharedThings.take().then(shared => {
      if (shared.kind === 'shared') void desk.take(shared.things)
      setLost(shared.kind === 'lost')
    })
    return desk.leave
  }, [desk, instruments])

  const repair = desk.repair.value
  if (repair) {
    return (
      <RepairScreen
        shell={shell}
        work={work}
        activation={{ name: words.title }}
        repair={repair}
        leave={words.repair.back}
        onBack={desk.leaveRepair}
        onUse={() => void desk.endRepair()}
      />
    )
  }

  const camera = desk.camera.state.value
  if (camera) return <AnswerCameraScreen camera={desk.camera} state={camera} shell={shell} work={work} />

  const reading = desk.reading.value
  const findings = desk.findings.value
  const part: IntakeProps = { ...props, desk, onKeep: ask }
  const [first] = findings
  const action = first && !reading ? actionOf(part, first) : null
  const empty = findings.length === 0
  const useful = findings.filter(isOfUse).length
  return (
    <Screen
      title={words.title}
      subtitle={useful > 0 ? words.found(useful) : undefined}
      onBack={back}
      backLabel={shell.back}
      foot={
        reading && (
          <ProgressLine
            label={words.reading(shortFileName(reading.name), reading.at, reading.of)}
            value={reading.share}
          />
        )
      }
      actions={actions()}
    >
      {empty && !reading && <p>{words.text}</p>}
      {lost && empty && (
        <Notice tone="unsure" live>
          {words.lost}
        </Notice>
      )}
      {desk.paste.value && (
        <Notice tone="unsure" live>
          {desk.paste.value === 'refused' ? words.pasteRefused : words.pasteEmpty}
        </Notice>
      )}
      <RefusedThings refused={desk.refused.value} words={words} />
      {!reading && (empty || desk.typed.value !== '') && (
        <TextField
          label={words.field}
          hint={words.fieldHint}
          value={desk.typed.value}
          onInput={text => void desk.type(text)}
          multiline
          rows={3}
        />
      )}
      {findings.filter(isOfUse).map(finding => (
        <FoundThing {...part} key={finding.number} finding={finding} withAction={finding !== first} />
      ))}
      <FoundNothing findings={findings} words={words} />
      {!reading && (empty || held) && <DropHint text={words.drop} held={held} />}
      {asked && (
        <KeepQuestions
          {...part}
          finding={asked}
          onClose={() => ask(null)}
          onKept={pc => {
            ask(null)
            if (findings.some(one => one !== asked && actionOf(part, one))) {
              void desk.answers.place(findings)
              return
            }
            // A run goes on where it was; it sees by itself that the PC has its answer.
            if (desk.openedFor?.back.kind === 'day') app.routes.go(desk.openedFor.back)
            else app.routes.goToActivation(pc.id, 'readback')
          }}
        />
      )}
    </Screen>
  )

  function back() {
    const { openedFor } = desk
    if (openedFor) app.routes.go(openedFor.back)
    else app.routes.goHome()
  }

  function actions() {
    if (reading) return <Button label={words.cancel} onPress={desk.cancel} />
    if (!empty) {
      return (
        <>
          <Button label={words.another} onPress={desk.clear} />
          {action && (
            <Button
              kind="primary"
              icon={action.keeps ? check : next}
              label={action.label}
              onPress={action.onPress}
            />
          )}
        </>
      )
    }
    return (
      <>
        {instruments.incoming.canPaste && (
          <Button icon={paste} label={words.paste} onPress={() => void desk.pasteAll()} />
        )}
        <Button icon={cameraSign} label={words.camera.open} onPress={desk.camera.start} />
        <FileButton
          kind="primary"
          icon={picture}
          label={words.choose}
          accept={accepted}
          onFiles={files => void desk.give([], files)}
        />
      </>
    )
  }
}
