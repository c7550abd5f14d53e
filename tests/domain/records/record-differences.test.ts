import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Activation, ActivationId, Stage } from '../../../src/domain/activation'
import {
  countCopiedGroups,
  keepAnswer,
  keepEntry,
  markFailed,
  markLicensed,
  noteRefusal,
} from '../../../src/domain/activation-moves'
import { entryOf } from '../../../src/domain/id-entry'
import { confirmationShape, installationShape63 } from '../../../src/domain/id-shape'
import { activationDifferences, visitDifferences } from '../../../src/domain/records/record-differences'
import type { VisitId } from '../../../src/domain/visit'
import { itemOf } from '../arbitrary-ids'
import { anyRecords } from './arbitrary-records'
import { confirmation, sampleRecords, sampleVisit } from './sample-records'

const [taking, taken, refused, kept, licensed, failed] = [0, 1, 2, 3, 4, 5].map(index =>
  itemOf(sampleRecords.activations, index),
) as [Activation, Activation, Activation, Activation, Activation, Activation]
const at = Date.UTC(2026, 10, 20, 12)
const time = '2026-11-20T12:00:00.000Z'
const later = '2026-11-20T12:00:00.001Z'
const staged = (pc: Activation, stage: Partial<Stage>) => ({
  ...pc,
  stage: { ...pc.stage, ...stage } as Stage,
})

test('a record differs in nothing from itself, whenever and under whichever ID it was stored', () => {
  fc.assert(
    fc.property(anyRecords, ({ visits, activations }) => {
      for (const one of activations) {
        const other = { ...one, id: 'other' as ActivationId, createdAt: 1, changedAt: 2, revision: 3 }
        expect(activationDifferences(one, other)).toEqual([])
      }
      for (const one of visits) {
        const other = { ...one, id: 'other' as VisitId, createdAt: 1, changedAt: 2, revision: 3 }
        expect(visitDifferences(one, other)).toEqual([])
      }
    }),
    { numRuns: 30 },
  )
})

describe('each field that differs is told as both sides have it', () => {
  test('name, room, visit and product', () => {
    const product = {
      kind: 'esu',
      release: null,
      activationId: 'f520e45e-7413-4a34-a497-d2765967d094',
    } as const
    const theirs = { ...taking, name: '', room: '3F', visitId: null, product }
    expect(activationDifferences(taking, theirs)).toEqual([
      { field: 'name', mine: 'PC-01', theirs: '' },
      { field: 'room', mine: '2F サーバー室', theirs: '3F' },
      { field: 'visit', mine: sampleVisit.id, theirs: '' },
      {
        field: 'product',
        mine: 'windows · windows-11',
        theirs: 'esu · f520e45e-7413-4a34-a497-d2765967d094',
      },
    ])
  })

  test('digits typed', () => {
    const theirs = keepEntry(taking, entryOf('683', installationShape63))
    expect(activationDifferences(taking, theirs)).toEqual([
      { field: 'progress', mine: '6830531 7074694 36057', theirs: '683' },
    ])
    const answered = keepAnswer(taken, entryOf('1503145', confirmationShape))
    expect(activationDifferences(taken, answered)).toEqual([
      { field: 'progress', mine: '4', theirs: '4 · 150314 5' },
    ])
  })

  test('groups copied, read back and accepted anyway', () => {
    expect(activationDifferences(taken, countCopiedGroups(taken, 9))).toEqual([
      { field: 'progress', mine: '4', theirs: '9' },
    ])
    const anyway = staged(kept, { confirmedGroups: 3, acceptedAnyway: [1, 7] })
    expect(activationDifferences(kept, anyway)).toEqual([{ field: 'progress', mine: '0', theirs: '3 · 1 7' }])
  })

  test('a refusal, its reason or its time', () => {
    const none = { ...refused, stage: { ...refused.stage, refusal: null } as Stage }
    const again = noteRefusal(none, '', at)
    expect(activationDifferences(none, again)).toEqual([{ field: 'refusal', mine: '', theirs: time }])
    expect(activationDifferences(noteRefusal(none, 'no', at), again)).toEqual([
      { field: 'refusal', mine: `no · ${time}`, theirs: time },
    ])
  })

  test('licensed here, an answer or nothing but the installation ID there', () => {
    const here = markLicensed(kept, at, '田中')
    expect(activationDifferences(here, kept)).toEqual([
      { field: 'state', mine: 'licensed', theirs: 'kept' },
      { field: 'result', mine: `${time} · 田中`, theirs: '' },
    ])
    expect(activationDifferences(markLicensed(kept, at), markLicensed(kept, at + 1))).toEqual([
      { field: 'result', mine: time, theirs: later },
    ])
  })

  test('failed, with its code', () => {
    const [one, other] = [markFailed(kept, '0xC004F04D', at, 'A'), markFailed(kept, null, at + 1, 'B')]
    expect(activationDifferences(one, other)).toEqual([
      { field: 'error-code', mine: '0xC004F04D', theirs: '' },
      { field: 'result', mine: `${time} · A`, theirs: `${later} · B` },
    ])
    expect(activationDifferences(kept, other)).toEqual([
      { field: 'state', mine: 'kept', theirs: 'failed' },
      { field: 'result', mine: '', theirs: `${later} · B` },
    ])
  })

  test('installation ID and confirmation ID, bare', () => {
    const ids = (pc: Activation) => (pc.stage.kind === 'taking' ? '' : pc.stage.installationId)
    expect(activationDifferences({ ...taken, stage: taking.stage }, taken)).toEqual([
      { field: 'state', mine: 'taking', theirs: 'taken' },
      { field: 'installation-id', mine: '', theirs: ids(taken) },
      { field: 'progress', mine: '6830531 7074694 36057', theirs: '4' },
    ])
    expect(
      activationDifferences({ ...kept, stage: licensed.stage }, { ...kept, stage: failed.stage }),
    ).toMatchObject([
      { field: 'state' },
      { field: 'installation-id', mine: ids(licensed), theirs: ids(failed) },
      { field: 'confirmation-id', mine: confirmation(2) },
      { field: 'progress', mine: '0', theirs: '0 · 7' },
      { field: 'error-code', mine: '', theirs: '0xC004F04D' },
      { field: 'result' },
    ])
    expect(
      activationDifferences(kept, {
        ...kept,
        stage: { ...refused.stage, installationId: ids(kept) } as Stage,
      }),
    ).toContainEqual({ field: 'confirmation-id', mine: confirmation(0), theirs: '' })
  })

  test('of a visit: site, day, note, technician and whether it is closed', () => {
    const theirs = { ...sampleVisit, site: 'B', date: '2026-11-21', note: '', technician: 'B', closedAt: at }
    expect(visitDifferences(sampleVisit, theirs)).toEqual([
      { field: 'site', mine: '株式会社サンプル 本社', theirs: 'B' },
      { field: 'date', mine: '2026-11-20', theirs: '2026-11-21' },
      { field: 'note', mine: '2階から始める。\n鍵は受付で借りる。', theirs: '' },
      { field: 'technician', mine: '田中', theirs: 'B' },
      { field: 'closed', mine: '', theirs: time },
    ])
  })
})
