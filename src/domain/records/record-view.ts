import type { Activation, ActivationId, Stage } from '../activation'
import type { ConfirmationId } from '../confirmation-id'
import type { IdEntry } from '../id-entry'
import { confirmationShape, type IdShape, installationShape54, installationShape63 } from '../id-shape'
import type { InstallationId } from '../installation-id'
import type { Visit, VisitId } from '../visit'
import { shortWithoutKeys } from './kept-text'
import { longestName, longestNote, type RecordProfile } from './records'

/** What a file was given less of than the phone has; to be told to the user. */
export type LeftOut = { readonly maskedKeys: number; readonly shortenedTexts: number }

/** The records as one file shows them. Give it the visits before the activations that belong to them. */
export interface RecordView {
  visit(visit: Visit): Visit
  activation(activation: Activation): Activation
  /** What had to be left out so far, beyond what the profile leaves out anyway. */
  leftOut(): LeftOut
}

/** What stands for a digit that a profile hides. */
const hidden = '*'

/** Shows records as a profile tells them; product keys are masked and overlong texts cut in every profile. */
export function recordView(profile: RecordProfile): RecordView {
  let maskedKeys = 0
  let shortenedTexts = 0
  const visitNumbers = new Map<VisitId, number>()
  let activations = 0
  const anonymous = profile === 'anonymous'

  const kept = (text: string, longest: number) => {
    if (anonymous) return ''
    const short = shortWithoutKeys(text, longest)
    maskedKeys += short.maskedKeys
    if (short.isCut) shortenedTexts++
    return short.text
  }
  const name = (text: string) => kept(text, longestName)
  const numberOf = (id: VisitId) => {
    const number = visitNumbers.get(id) ?? visitNumbers.size + 1
    visitNumbers.set(id, number)
    return number
  }
  const visitId = (id: VisitId) => (anonymous ? (`visit-${numberOf(id)}` as VisitId) : id)

  return {
    visit: visit => ({
      ...visit,
      id: visitId(visit.id),
      site: name(visit.site),
      note: kept(visit.note, longestNote),
      technician: name(visit.technician),
    }),
    activation: activation => ({
      ...activation,
      id: anonymous ? (`pc-${++activations}` as ActivationId) : activation.id,
      name: name(activation.name),
      room: name(activation.room),
      visitId: activation.visitId === null ? null : visitId(activation.visitId),
      stage: withTexts(withDigits(activation.stage, profile), kept),
    }),
    leftOut: () => ({ maskedKeys, shortenedTexts }),
  }
}

function withTexts(stage: Stage, kept: (text: string, longest: number) => string): Stage {
  switch (stage.kind) {
    case 'taken':
    case 'handed-over':
      if (stage.refusal === null) return stage
      return { ...stage, refusal: { ...stage.refusal, reason: kept(stage.refusal.reason, longestNote) } }
    case 'licensed':
      return { ...stage, by: kept(stage.by, longestName) }
    case 'failed': {
      // An error code tells nothing about anybody; free text in its place might.
      const code =
        stage.code === null || /^0x[0-9A-Fa-f]{8}$/.test(stage.code) ? stage.code : kept(stage.code, 40)
      return { ...stage, code: code === '' ? null : code, by: kept(stage.by, longestName) }
    }
    default:
      return stage
  }
}

function withDigits(stage: Stage, profile: RecordProfile): Stage {
  if (profile === 'full') return stage
  const entry = (whole: IdEntry): IdEntry => ({
    ...whole,
    groups: whole.groups.map((group, index) => shownGroup(group, index, whole.groups.length, profile)),
  })
  if (stage.kind === 'taking') return { ...stage, entry: entry(stage.entry) }
  const installationId = shownDigits(stage.installationId, profile) as InstallationId
  if (!('confirmationId' in stage)) return { ...stage, installationId, answer: entry(stage.answer) }
  const confirmationId = shownDigits(stage.confirmationId, profile) as ConfirmationId
  return { ...stage, installationId, confirmationId }
}

/** An ID as a report shows it: a star for each hidden digit, so that its length stays. */
function shownDigits(id: string, profile: RecordProfile): string {
  const groups = groupsOf(id)
  return groups.map((group, index) => shownGroup(group, index, groups.length, profile)).join('')
}

/** The groups of a stored ID, its digits hidden or not. */
export function groupsOf(id: string): readonly string[] {
  const { groupLength } = shapeOf(id)
  return Array.from(id.matchAll(new RegExp(`.{1,${groupLength}}`, 'g')), ([group]) => group)
}

/** The shape of a stored ID, by its length. */
export function shapeOf(id: string): IdShape {
  if (id.length === 63) return installationShape63
  return id.length === 54 ? installationShape54 : confirmationShape
}

function shownGroup(group: string, index: number, count: number, profile: RecordProfile): string {
  const outer = index === 0 || index === count - 1
  return profile === 'masked' && outer ? group : hidden.repeat(group.length)
}
