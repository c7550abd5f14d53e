import type { Activation } from '../../domain/activation'
import { keepAnswer, keepConfirmationId, keepEntry, takeInstallationId } from '../../domain/activation-moves'
import { parseConfirmationId } from '../../domain/confirmation-id'
import { takeFoundInstallationId } from '../../domain/found-intake'
import { entryOf } from '../../domain/id-entry'
import { confirmationShape } from '../../domain/id-shape'
import type { FoundId } from '../../domain/id-text'
import { type InstallationId, likelyInstallationShape } from '../../domain/installation-id'
import { addActivation } from '../../stores/add-activation'
import type { Finding } from '../../stores/intake/finding'
import { handOn } from '../../stores/intake/handed-on'
import type { IntakeDesk } from '../../stores/intake/intake-desk'
import { openPcSide } from '../../stores/pc/opened-from'
import type { DayScreenProps } from '../day/day-screen-props'

/** What the parts of the preview share. */
export type IntakeProps = Pick<DayScreenProps, 'app' | 'shell' | 'work' | 'day'> & {
  readonly desk: IntakeDesk
  /** Keeps an answer for the PC that is proposed or chosen. */
  readonly onKeep: (finding: Finding) => void
}

/** The fitting next step of a finding; `keeps` where it stores something that is proven. */
export type FindingAction = {
  readonly keeps?: true
  readonly label: string
  readonly onPress: () => void
}

/** What to do with a finding; null where nothing can be done, or a PC is to be chosen first. */
export function actionOf(props: IntakeProps, finding: Finding): FindingAction | null {
  const { app, work, desk } = props
  const words = work.intake
  switch (finding.kind) {
    case 'confirmation-id':
      return answerAction(props, finding)
    case 'installation-id':
      return installationAction(props, finding)
    case 'unsure':
      return { label: words.unsure.repair, onPress: () => desk.openRepair(finding.number) }
    case 'link': {
      const { fragment } = finding
      return { label: words.link.open, onPress: () => app.routes.go({ kind: 'link', fragment }) }
    }
    case 'licence': {
      const pc = desk.answers.licencePc(finding.number)
      return (
        pc && {
          label: words.licence.check(pc.name),
          onPress() {
            handOn(app.ports, { kind: 'text', text: finding.text })
            app.routes.goToActivation(pc.id, 'finish')
          },
        }
      )
    }
    case 'error-codes':
      return {
        label: words.errors.open,
        onPress() {
          handOn(app.ports, { kind: 'text', text: finding.text })
          openPcSide(app, 'errors', desk.openedFor?.id ?? null)
        },
      }
    case 'record-file':
      return {
        label: words.recordFile.open,
        onPress() {
          handOn(app.ports, { kind: 'file', file: finding.file })
          app.routes.go({ kind: 'day', place: 'import' })
        },
      }
    default:
      return null
  }
}

function answerAction(
  props: IntakeProps,
  finding: Extract<Finding, { kind: 'confirmation-id' }>,
): FindingAction | null {
  const { app, work, desk, onKeep } = props
  const words = work.intake.answer
  const { answers } = desk
  const { number, found } = finding
  const kept = answers.kept.value.get(number)
  if (kept) {
    return { label: words.goOn(kept.name), onPress: () => app.routes.goToActivation(kept.id, 'readback') }
  }
  const place = answers.places.value.get(number)
  switch (place?.kind) {
    case 'waiting': {
      const pc = answers.pcFor(number)
      if (!pc) return null
      return found.valid
        ? { keeps: true, label: words.keep(pc.name), onPress: () => onKeep(finding) }
        : { label: words.correct(pc.name), onPress: () => void correctAnswer(props, pc, found) }
    }
    case 'kept-already':
    case 'other-answer': {
      const { id, name } = place.pc
      return { label: words.open(name), onPress: () => app.routes.goToActivation(id, 'overview') }
    }
    case 'unknown-owner':
      return found.valid
        ? {
            label: words.makeBoth,
            onPress: () => void makeBoth(props, place.installationId, found.digits),
          }
        : null
    default:
      return null
  }
}

function installationAction(
  props: IntakeProps,
  { number, found }: Extract<Finding, { kind: 'installation-id' }>,
): FindingAction | null {
  const { app, shell, work, desk } = props
  const words = work.intake.installation
  const owners = desk.answers.owners.value.get(number) ?? []
  const [owner] = owners
  if (owner) {
    return {
      label: work.intake.answer.open(owner.name),
      onPress: () => app.routes.goToActivation(owner.id, 'overview'),
    }
  }
  const open = desk.answers.openedPc.value
  if (open?.stage.kind === 'taking') {
    return {
      label: found.valid ? words.use(open.name) : words.correct,
      onPress: () => void takeFor(props, open, found),
    }
  }
  return {
    label: found.valid ? words.make : words.correct,
    onPress: () =>
      void addActivation(app, {
        fallbackName: shell.home.fallbackName,
        place: found.valid ? 'overview' : 'type',
        prepare: activation => withFound(activation, found),
      }),
  }
}

function withFound(activation: Activation, found: FoundId): Activation {
  return found.valid
    ? takeFoundInstallationId(activation, found)
    : keepEntry(activation, entryOf(found.digits, likelyInstallationShape(found.digits)))
}

async function takeFor({ app }: IntakeProps, pc: Activation, found: FoundId) {
  await app.activation.open(pc.id)
  if (app.activation.activation.value?.id !== pc.id) return
  if (!(await app.activation.change(open => withFound(open, found)))) return
  app.routes.goToActivation(pc.id, found.valid ? 'overview' : 'type')
}

/** Into the answer's own screen, where each group is put right. */
async function correctAnswer({ app }: IntakeProps, pc: Activation, found: FoundId) {
  await app.activation.open(pc.id)
  if (app.activation.activation.value?.id !== pc.id) return
  if (!(await app.activation.change(open => keepAnswer(open, entryOf(found.digits, confirmationShape)))))
    return
  app.routes.goToActivation(pc.id, 'answer')
}

async function makeBoth({ app, shell }: IntakeProps, installationId: InstallationId, digits: string) {
  const reading = parseConfirmationId(digits)
  if (reading.kind !== 'valid') return
  await addActivation(app, {
    fallbackName: shell.home.fallbackName,
    place: 'readback',
    prepare: activation => keepConfirmationId(takeInstallationId(activation, installationId), reading.id),
  })
}
