import { type ActivationId, newActivation } from '../../../src/domain/activation'
import {
  countCopiedGroups,
  handOver,
  keepAnswer,
  keepConfirmationId,
  keepEntry,
  markFailed,
  markLicensed,
  noteRefusal,
  takeInstallationId,
} from '../../../src/domain/activation-moves'
import { parseConfirmationId, useConfirmationIdAnyway } from '../../../src/domain/confirmation-id'
import { entryOf } from '../../../src/domain/id-entry'
import { confirmationShape, installationShape63 } from '../../../src/domain/id-shape'
import { parseInstallationId } from '../../../src/domain/installation-id'
import type { Records } from '../../../src/domain/records/records'
import type { Visit, VisitId } from '../../../src/domain/visit'
import { confirmationIds48, installationIds54, installationIds63, itemOf } from '../arbitrary-ids'

const day = Date.UTC(2026, 10, 20, 0, 30, 0, 123)
const minute = 60_000

/** An invented installation ID of 63 digits, 0 to 5. */
function installation(index: number) {
  return proven(parseInstallationId(itemOf(installationIds63, index)))
}

/** An invented confirmation ID, 0 to 5. */
export function confirmation(index: number) {
  return proven(parseConfirmationId(itemOf(confirmationIds48, index)))
}

function proven<T>(reading: { kind: 'valid'; id: T } | { kind: 'invalid' }): T {
  if (reading.kind === 'invalid') throw new Error('sample')
  return reading.id
}

/** A visit of the samples. */
export const sampleVisit: Visit = {
  id: 'b5a1f0de-0f3c-4a0e-9a53-2f1f7e0c0001' as VisitId,
  site: '株式会社サンプル 本社',
  date: '2026-11-20',
  note: '2階から始める。\n鍵は受付で借りる。',
  technician: '田中',
  createdAt: day,
  changedAt: day + minute,
  revision: 0,
  closedAt: null,
}

const place = { visitId: sampleVisit.id, room: '2F サーバー室' }
const windows11 = { kind: 'windows', release: 'windows-11', activationId: null } as const
const esu = {
  kind: 'esu',
  release: 'windows-10-esu',
  activationId: 'f520e45e-7413-4a34-a497-d2765967d094',
} as const
const pc = (number: number, name: string, product: Parameters<typeof newActivation>[2] = windows11) =>
  newActivation(
    `0c9b1c52-6a5b-4a57-8f0e-00000000000${number}` as ActivationId,
    name,
    product,
    day + number * minute,
    place,
  )

const oddAnswer = `${itemOf(confirmationIds48, 1).slice(0, 47)}9`
const odd = useConfirmationIdAnyway(oddAnswer)
if (!odd) throw new Error('sample')

/** One activation in each stage, one visit open and one closed: what the golden files hold. */
export const sampleRecords: Records = {
  visits: [
    sampleVisit,
    {
      ...sampleVisit,
      id: 'b5a1f0de-0f3c-4a0e-9a53-2f1f7e0c0002' as VisitId,
      site: 'Branch "North", floor 3; =HYPERLINK("x")',
      note: '',
      technician: "O'Brien",
      closedAt: day + 300 * minute,
    },
  ],
  activations: [
    keepEntry(pc(1, 'PC-01'), entryOf('6830531707469436057', installationShape63)),
    countCopiedGroups(takeInstallationId(pc(2, '=PC-02'), installation(1)), 4),
    noteRefusal(
      keepAnswer(
        handOver(
          takeInstallationId(
            pc(3, 'PC-03 "reception"', esu),
            proven(parseInstallationId(itemOf(installationIds54, 0))),
          ),
        ),
        entryOf('1503145', confirmationShape),
      ),
      '回数の上限に達しました',
      day + 90 * minute,
    ),
    keepConfirmationId(
      { ...takeInstallationId(pc(4, 'ノート 04'), installation(3)), visitId: null },
      confirmation(0),
    ),
    markLicensed(
      keepConfirmationId(takeInstallationId(pc(5, '005'), installation(4)), confirmation(2)),
      day + 120 * minute,
      '田中',
    ),
    markFailed(
      keepConfirmationId(takeInstallationId(pc(6, 'PC-06'), installation(5)), odd.id, odd.acceptedAnyway),
      '0xC004F04D',
      day + 150 * minute,
    ),
  ],
}
