import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Activation, ActivationId } from '../../../src/domain/activation'
import { dropConfirmationId, keepConfirmationId } from '../../../src/domain/activation-moves'
import { type ImportChoice, planImport, storedRecords } from '../../../src/domain/records/import-plan'
import { importWrites, noChoices } from '../../../src/domain/records/import-writes'
import type { Records } from '../../../src/domain/records/records'
import type { VisitId } from '../../../src/domain/visit'
import { itemOf } from '../arbitrary-ids'
import { anyRecords } from './arbitrary-records'
import { confirmation, sampleRecords, sampleVisit } from './sample-records'

const pc = itemOf(sampleRecords.activations, 3)
const only = (...activations: Activation[]): Records => ({ visits: [], activations })
const plan = (incoming: Records, stored: Records) => planImport(incoming, storedRecords(stored))
/** What an import of one activation writes, with one choice for it. */
function writes(incoming: Activation, stored: Activation, choice: ImportChoice) {
  const choices = { ...noChoices, activations: new Map([[incoming.id as string, choice]]) }
  return importWrites(plan(only(incoming), only(stored)), choices, () => 'new-id').activations
}
const stored = { ...pc, revision: 5, name: 'mine', changedAt: pc.changedAt - 1 }

test('on an empty phone everything is new, and written as it is', () => {
  const planned = plan(sampleRecords, { visits: [], activations: [] })
  expect(planned.activations.every(({ kind }) => kind === 'new')).toBe(true)
  expect(importWrites(planned, noChoices, () => 'x')).toEqual(sampleRecords)
})

test('the same file again writes nothing, whatever is chosen', () => {
  fc.assert(
    fc.property(anyRecords, fc.constantFrom<ImportChoice>('take-theirs', 'keep-both'), (records, choice) => {
      const all = <T extends { readonly id: string }>(list: readonly T[]) =>
        new Map(list.map(({ id }) => [id as string, choice]))
      const choices = { visits: all(records.visits), activations: all(records.activations) }
      const planned = plan(records, records)
      expect(importWrites(planned, choices, () => 'x')).toEqual({ visits: [], activations: [] })
    }),
  )
})

test('without a choice nothing that is here is overwritten', () => {
  fc.assert(
    fc.property(anyRecords, anyRecords, (incoming, here) => {
      const mixed = {
        ...here,
        activations: here.activations.map((one, i) => ({
          ...one,
          id: incoming.activations[i]?.id ?? one.id,
        })),
      }
      const ids = new Set<string>(mixed.activations.map(({ id }) => id))
      const { activations } = importWrites(plan(incoming, mixed), noChoices, () => 'x')
      expect(activations.filter(({ id }) => ids.has(id))).toEqual([])
    }),
  )
})

describe('the same record in another version', () => {
  test('is told field by field', () => {
    expect(plan(only(pc), only({ ...stored, room: '' })).activations).toMatchObject([
      {
        kind: 'conflicting',
        reason: 'changed-there',
        differences: [
          { field: 'name', mine: 'mine', theirs: 'ノート 04' },
          { field: 'room', mine: '', theirs: '2F サーバー室' },
        ],
      },
    ])
  })

  test('changed here since is told as newer here', () => {
    expect(plan(only(pc), only({ ...stored, changedAt: pc.changedAt + 1 })).activations).toMatchObject([
      { kind: 'newer-here', differences: [{ field: 'name' }] },
    ])
  })

  test('is kept, replaced at the stored revision, or kept twice', () => {
    expect(writes(pc, stored, 'keep-mine')).toEqual([])
    expect(writes(pc, stored, 'take-theirs')).toEqual([{ ...pc, revision: 5 }])
    expect(writes(pc, stored, 'keep-both')).toEqual([{ ...pc, id: 'new-id', revision: 0 }])
  })

  test('kept twice, it is the same when it comes again', () => {
    const [twin] = writes(pc, stored, 'keep-both')
    if (!twin) throw new Error('nothing written')
    expect(plan(only(pc), only(stored, twin)).activations).toMatchObject([{ kind: 'same', mine: twin }])
  })
})

describe('a record that is here', () => {
  test('changed at the same moment as there is asked about', () => {
    expect(plan(only(pc), only({ ...stored, changedAt: pc.changedAt })).activations).toMatchObject([
      { kind: 'conflicting', reason: 'changed-there' },
    ])
  })

  test('unchanged is the same, whatever another record of that PC says', () => {
    const twin = keepConfirmationId(
      dropConfirmationId({ ...pc, id: 'twin' as ActivationId, changedAt: pc.changedAt + 9 }),
      confirmation(1),
    )
    expect(plan(only(pc), only(pc, twin)).activations).toEqual([{ kind: 'same', incoming: pc, mine: pc }])
    const copy = { ...pc, id: 'copy' as ActivationId, changedAt: pc.changedAt + 9 }
    expect(plan(only(pc), only(copy, pc)).activations).toEqual([{ kind: 'same', incoming: pc, mine: pc }])
  })

  test('with another answer is held against the file before other records of that PC are', () => {
    const mine = keepConfirmationId(dropConfirmationId(stored), confirmation(1))
    const twin = { ...mine, id: 'twin' as ActivationId, changedAt: pc.changedAt + 9 }
    expect(plan(only(pc), only({ ...mine, changedAt: 1 }, twin)).activations).toMatchObject([
      { kind: 'conflicting', reason: 'other-confirmation-id', mine: { id: pc.id } },
    ])
  })

  test('with an answer on one side only is no question of which answer is right', () => {
    const open = { ...dropConfirmationId(pc), changedAt: pc.changedAt }
    for (const [incoming, here] of [
      [pc, open],
      [open, pc],
    ] as const) {
      expect(plan(only(incoming), only(here)).activations).toMatchObject([
        { kind: 'conflicting', reason: 'changed-there', incoming, mine: here },
      ])
    }
  })

  test('with the IDs of another PC is no question of which answer is right', () => {
    const elsewhere = { ...itemOf(sampleRecords.activations, 4), id: pc.id, changedAt: pc.changedAt }
    expect(plan(only(pc), only(elsewhere)).activations).toMatchObject([
      { kind: 'conflicting', reason: 'changed-there' },
    ])
  })

  test('without an installation ID is the like of no other one', () => {
    const [empty] = sampleRecords.activations
    if (!empty) throw new Error('sample')
    const incoming = { ...empty, visitId: null }
    expect(plan(only(incoming), only({ ...incoming, id: 'another' as ActivationId }))).toEqual({
      visits: [],
      activations: [{ kind: 'new', incoming }],
      lostVisits: 0,
    })
  })
})

describe('the same installation ID', () => {
  const other = { ...stored, id: 'another' as ActivationId }

  test('in several records is asked about with the newest, and is the same where one of them is', () => {
    const twin = (id: string, changedAt: number, name: string) => ({
      ...pc,
      id: id as ActivationId,
      name,
      changedAt,
    })
    const twins = [twin('a', 5, 'A'), twin('b', 9, 'B'), twin('c', 7, 'C')] as const
    expect(plan(only(pc), only(...twins)).activations).toMatchObject([
      { kind: 'conflicting', reason: 'same-installation-id', mine: twins[1] },
    ])
    const same = twin('d', 1, pc.name)
    expect(plan(only(pc), only(...twins, same)).activations).toEqual([
      { kind: 'same', incoming: pc, mine: same },
    ])
  })

  test('in another record is asked about', () => {
    expect(plan(only(pc), only(other)).activations).toMatchObject([
      { kind: 'conflicting', reason: 'same-installation-id', mine: other },
    ])
    expect(writes(pc, other, 'keep-both')).toEqual([{ ...pc, revision: 0 }])
    expect(writes(pc, other, 'take-theirs')).toEqual([{ ...pc, id: 'another', revision: 5 }])
  })

  test.each([stored, { ...stored, changedAt: pc.changedAt + 1 }, other])(
    'with another confirmation ID is a conflict of its own (%#)',
    here => {
      const mine = keepConfirmationId(dropConfirmationId(here), confirmation(1))
      expect(plan(only(pc), only(mine)).activations).toMatchObject([
        {
          kind: 'conflicting',
          reason: 'other-confirmation-id',
          differences: expect.arrayContaining([
            { field: 'confirmation-id', mine: confirmation(1), theirs: confirmation(0) },
          ]),
        },
      ])
      expect(writes(pc, mine, 'keep-mine')).toEqual([])
    },
  )

  test('twice in the file, a stored record is overwritten once and the other kept beside it', () => {
    const second = { ...pc, id: 'second' as ActivationId, name: 'second' }
    const choices = {
      ...noChoices,
      activations: new Map<string, ImportChoice>([
        [pc.id, 'take-theirs'],
        ['second', 'take-theirs'],
      ]),
    }
    const { activations } = importWrites(plan(only(pc, second), only(other)), choices, () => 'new-id')
    expect(activations.map(({ id, revision }) => [id, revision])).toEqual([
      ['another', 5],
      ['second', 0],
    ])
  })
})

describe('visits', () => {
  const mine = { ...sampleVisit, revision: 3, note: 'mine', changedAt: 0 }
  const incoming: Records = { visits: [sampleVisit], activations: sampleRecords.activations.slice(0, 1) }
  const here: Records = { visits: [mine], activations: [] }

  test('kept twice take their activations along', () => {
    const choices = { ...noChoices, visits: new Map<string, ImportChoice>([[sampleVisit.id, 'keep-both']]) }
    const { visits, activations } = importWrites(plan(incoming, here), choices, () => 'new-visit')
    expect(visits).toEqual([{ ...sampleVisit, id: 'new-visit', revision: 0 }])
    expect(activations).toMatchObject([{ visitId: 'new-visit' }])
  })

  test('replaced keep their revision; kept, they get the new activations', () => {
    const choices = { ...noChoices, visits: new Map<string, ImportChoice>([[sampleVisit.id, 'take-theirs']]) }
    expect(importWrites(plan(incoming, here), choices, () => 'x').visits).toEqual([
      { ...sampleVisit, revision: 3 },
    ])
    expect(importWrites(plan(incoming, here), noChoices, () => 'x')).toMatchObject({
      visits: [],
      activations: [{ visitId: sampleVisit.id }],
    })
  })

  test('that are nowhere leave their activations without one, and that is counted', () => {
    const lost = { ...pc, visitId: 'gone' as VisitId }
    expect(plan(only(lost), here)).toMatchObject({
      lostVisits: 1,
      activations: [{ incoming: { visitId: null } }],
    })
  })
})
