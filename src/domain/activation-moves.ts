import { type Activation, type Confirmation, installationIdOf, type Stage } from './activation'
import type { ConfirmationId } from './confirmation-id'
import { emptyEntry, type IdEntry } from './id-entry'
import { confirmationShape, installationShape63 } from './id-shape'
import type { InstallationId } from './installation-id'
import type { Instant } from './instant'

/** Typing: keeps the digits so far. */
export function keepEntry(activation: Activation, entry: IdEntry): Activation {
  return activation.stage.kind === 'taking' ? { ...activation, stage: { kind: 'taking', entry } } : activation
}

/** The installation ID is proven. A different one drops the answer that belonged to the old one. */
export function takeInstallationId(activation: Activation, installationId: InstallationId): Activation {
  if (installationIdOf(activation) === installationId) return activation
  return {
    ...activation,
    stage: {
      kind: 'taken',
      installationId,
      copiedGroups: 0,
      answer: emptyEntry(confirmationShape),
      refusal: null,
    },
  }
}

/** Starts over with the installation ID: after new hardware or a new key the old pair is worthless. */
export function retakeInstallationId(activation: Activation): Activation {
  return { ...activation, stage: { kind: 'taking', entry: emptyEntry(installationShape63) } }
}

/** The user went to the portal with it. */
export function handOver(activation: Activation): Activation {
  const { stage } = activation
  return stage.kind === 'taken' ? { ...activation, stage: { ...stage, kind: 'handed-over' } } : activation
}

/** Counts the groups that were copied one by one; 0 starts over. */
export function countCopiedGroups(activation: Activation, copiedGroups: number): Activation {
  const { stage } = activation
  if (stage.kind !== 'taken' && stage.kind !== 'handed-over') return activation
  return { ...activation, stage: { ...stage, copiedGroups } }
}

/** Typing the answer: keeps the digits so far. */
export function keepAnswer(activation: Activation, answer: IdEntry): Activation {
  const { stage } = activation
  if (stage.kind !== 'taken' && stage.kind !== 'handed-over') return activation
  return { ...activation, stage: { ...stage, answer } }
}

/** The portal gave no confirmation ID. The PC waits on, with the reason beside it. */
export function noteRefusal(activation: Activation, reason: string, now: Instant): Activation {
  const { stage } = activation
  if (stage.kind !== 'taken' && stage.kind !== 'handed-over') return activation
  return { ...activation, stage: { ...stage, kind: 'handed-over', refusal: { reason, at: now } } }
}

/** The refusal no longer counts: the PC is asked for again. */
export function dropRefusal(activation: Activation): Activation {
  const { stage } = activation
  if (stage.kind !== 'taken' && stage.kind !== 'handed-over') return activation
  return { ...activation, stage: { ...stage, refusal: null } }
}

/** Stores the confirmation ID under its installation ID; nothing is read aloud yet. */
export function keepConfirmationId(
  activation: Activation,
  confirmationId: ConfirmationId,
  acceptedAnyway: readonly number[] = [],
): Activation {
  const installationId = installationIdOf(activation)
  if (installationId === null) return activation
  return {
    ...activation,
    stage: { kind: 'kept', installationId, confirmationId, acceptedAnyway, confirmedGroups: 0 },
  }
}

/** Takes the confirmation ID back out, to enter another one for the same installation ID. */
export function dropConfirmationId(activation: Activation): Activation {
  const installationId = installationIdOf(activation)
  if (installationId === null) return activation
  return {
    ...activation,
    stage: {
      kind: 'handed-over',
      installationId,
      copiedGroups: 0,
      answer: emptyEntry(confirmationShape),
      refusal: null,
    },
  }
}

/** The colleague has read back this many groups correctly, 0 to 8; at 8 the ID is read back. */
export function confirmGroups(activation: Activation, confirmedGroups: number): Activation {
  const kind = confirmedGroups >= confirmationShape.groupCount ? 'read-back' : 'kept'
  return withStage(activation, kept => ({ ...kept, kind, confirmedGroups }))
}

/** The PC says Licensed; `by` names who saw it. */
export function markLicensed(activation: Activation, now: Instant, by = ''): Activation {
  return withStage(activation, kept => ({ ...kept, kind: 'licensed', licensedAt: now, by }))
}

/** The PC refused, with the code it showed or none; `by` names who saw it. */
export function markFailed(activation: Activation, code: string | null, now: Instant, by = ''): Activation {
  return withStage(activation, kept => ({ ...kept, kind: 'failed', code, failedAt: now, by }))
}

/** The next stage of an activation that has its confirmation ID; others stay as they are. */
function withStage(activation: Activation, next: (kept: Confirmation) => Stage): Activation {
  const { stage } = activation
  if (!('confirmationId' in stage)) return activation
  const { installationId, confirmationId, acceptedAnyway, confirmedGroups } = stage
  return { ...activation, stage: next({ installationId, confirmationId, acceptedAnyway, confirmedGroups }) }
}
