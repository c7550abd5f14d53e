import type {
  Confirmation,
  FailedStage,
  KeptStage,
  LicensedStage,
  Stage,
  TakingStage,
  WaitingStage,
} from '../activation'
import { type ConfirmationId, useConfirmationIdAnyway } from '../confirmation-id'
import type { IdEntry } from '../id-entry'
import { cutIntoGroups } from '../id-groups'
import { confirmationShape, type IdShape, installationShape54, installationShape63 } from '../id-shape'
import { type InstallationId, parseInstallationId } from '../installation-id'
import {
  type FieldReader,
  faulty,
  flag,
  freeText,
  isPlainObject,
  list,
  nullable,
  object,
  oneOf,
  parsedText,
  patternText,
  wholeNumber,
} from './field-reading'
import { longestName, longestNote } from './records'
import { parseInstant } from './written-time'

const instant = parsedText(parseInstant)

const installationId: FieldReader<InstallationId> = (value, field, findings) => {
  if (typeof value !== 'string') return faulty(findings, field, { kind: 'wrong-type' })
  if (!/^\d*$/.test(value)) return faulty(findings, field, { kind: 'not-allowed' })
  if (value.length !== 63 && value.length !== 54) {
    return faulty(findings, field, { kind: 'wrong-length', digits: value.length })
  }
  const shape = value.length === 63 ? installationShape63 : installationShape54
  const reading = parseInstallationId(value, shape)
  if (reading.kind === 'valid') return reading.id
  return faulty(findings, field, { kind: 'check-digit', groups: failingGroups(value, shape) })
}

/** 48 digits; which groups fail is held against `acceptedAnyway` once that is known. */
const confirmationId: FieldReader<ConfirmationId> = (value, field, findings) => {
  if (typeof value !== 'string') return faulty(findings, field, { kind: 'wrong-type' })
  if (!/^\d*$/.test(value)) return faulty(findings, field, { kind: 'not-allowed' })
  const taken = useConfirmationIdAnyway(value)
  return taken?.id ?? faulty(findings, field, { kind: 'wrong-length', digits: value.length })
}

function failingGroups(digits: string, shape: IdShape): number[] {
  return cutIntoGroups(digits, shape).flatMap(({ state }, index) => (state === 'right' ? [] : [index]))
}

/** An entry in a file: the length of a group stands for the shape. */
type WrittenEntry = Omit<IdEntry, 'shape'> & { readonly groupLength: number }

const entryFields = object<WrittenEntry>({
  groupLength: wholeNumber(7),
  groups: list(patternText(/^\d{0,7}$/), 9),
  current: wholeNumber(8),
  startOver: flag,
})

function entry(...shapes: readonly IdShape[]): FieldReader<IdEntry> {
  return (value, field, findings) => {
    const written = entryFields(value, field, findings)
    if (!written) return undefined
    const { groupLength, ...rest } = written
    const shape = shapes.find(one => one.groupLength === groupLength)
    if (!shape) return faulty(findings, `${field}.groupLength`, { kind: 'not-allowed' })
    if (rest.groups.length !== shape.groupCount || rest.groups.some(group => group.length > groupLength)) {
      return faulty(findings, `${field}.groups`, { kind: 'not-allowed' })
    }
    if (rest.current >= shape.groupCount) {
      return faulty(findings, `${field}.current`, { kind: 'not-allowed' })
    }
    return { shape, ...rest }
  }
}

const acceptedGroups = list(wholeNumber(7), 8)

const waiting = {
  installationId,
  copiedGroups: wholeNumber(9),
  answer: entry(confirmationShape),
  refusal: nullable(object({ reason: freeText(longestNote), at: instant })),
}
const confirmed = {
  installationId,
  confirmationId,
  acceptedAnyway: acceptedGroups,
  confirmedGroups: wholeNumber(8),
}

/** A stage with a confirmation ID: every group that fails must be among those accepted anyway, in rising order. */
function proven<T extends Confirmation>(reader: FieldReader<T>): FieldReader<T> {
  return (value, field, findings) => {
    const stage = reader(value, field, findings)
    if (!stage) return undefined
    const { acceptedAnyway } = stage
    if (acceptedAnyway.some((group, index) => index > 0 && group <= (acceptedAnyway[index - 1] ?? 0))) {
      return faulty(findings, `${field}.acceptedAnyway`, { kind: 'not-allowed' })
    }
    const groups = failingGroups(stage.confirmationId, confirmationShape)
    if (groups.every(group => acceptedAnyway.includes(group))) return stage
    return faulty(findings, `${field}.confirmationId`, { kind: 'check-digit', groups })
  }
}

/** An empty one is none, as the writers have it. */
const errorCode: FieldReader<string | null> = (value, field, findings) =>
  value === '' ? null : nullable(freeText(40))(value, field, findings)
const by = freeText(longestName)
const stages: { readonly [Kind in Stage['kind']]: FieldReader<Stage> } = {
  taking: object<TakingStage>({
    kind: oneOf('taking'),
    entry: entry(installationShape63, installationShape54),
  }),
  taken: object<WaitingStage>({ kind: oneOf('taken'), ...waiting }),
  'handed-over': object<WaitingStage>({ kind: oneOf('handed-over'), ...waiting }),
  kept: proven(object<KeptStage>({ kind: oneOf('kept'), ...confirmed })),
  'read-back': proven(object<KeptStage>({ kind: oneOf('read-back'), ...confirmed })),
  licensed: proven(object<LicensedStage>({ kind: oneOf('licensed'), ...confirmed, licensedAt: instant, by })),
  failed: proven(
    object<FailedStage>({
      kind: oneOf('failed'),
      ...confirmed,
      code: errorCode,
      failedAt: instant,
      by,
    }),
  ),
}

/** How far an activation is, as a file has it; `kind` says which fields there are. */
export const stageField: FieldReader<Stage> = (value, field, findings) => {
  if (!isPlainObject(value)) return faulty(findings, field, { kind: 'wrong-type' })
  const kind = Object.hasOwn(value, 'kind') ? value['kind'] : undefined
  if (typeof kind !== 'string' || !Object.hasOwn(stages, kind)) {
    return faulty(findings, `${field}.kind`, { kind: 'not-allowed' })
  }
  return stages[kind as Stage['kind']](value, field, findings)
}
