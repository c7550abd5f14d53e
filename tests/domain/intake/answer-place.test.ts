import { describe, expect, test } from 'vitest'
import { type Activation, type ActivationId, newActivation } from '../../../src/domain/activation'
import {
  handOver,
  keepConfirmationId,
  noteRefusal,
  takeInstallationId,
} from '../../../src/domain/activation-moves'
import { parseConfirmationId } from '../../../src/domain/confirmation-id'
import { parseInstallationId } from '../../../src/domain/installation-id'
import { type AnswerFacts, placeAnswer, sentLast } from '../../../src/domain/intake/answer-place'
import { plainWindows } from '../../../src/domain/product'
import ids from '../../fixtures/ids.json'

function installation(index: number) {
  const reading = parseInstallationId(ids.installationIds63[index] ?? '')
  if (reading.kind === 'invalid') throw new Error('no installation ID')
  return reading.id
}

function confirmation(index: number) {
  const reading = parseConfirmationId(ids.confirmationIds48[index] ?? '')
  if (reading.kind === 'invalid') throw new Error('no confirmation ID')
  return reading.id
}

const taken = (name: string, changedAt: number): Activation => ({
  ...takeInstallationId(
    newActivation(`${name}-00000000` as ActivationId, name, plainWindows, 1),
    installation(0),
  ),
  changedAt,
})
const sent = (name: string, changedAt: number) => ({ ...handOver(taken(name, changedAt)), changedAt })
const place = (facts: Partial<AnswerFacts>) =>
  placeAnswer({
    confirmationId: confirmation(0),
    beside: [],
    owners: [],
    holders: [],
    waiting: [],
    openedFrom: null,
    ...facts,
  })

describe('whose an answer is', () => {
  const first = sent('first', 10)
  const last = sent('last', 20)
  const untold = taken('untold', 30)

  test('of the PC that was taken to the portal last', () => {
    expect(place({ waiting: [untold, first, last] })).toEqual({
      kind: 'waiting',
      pc: last,
      why: 'sent-last',
      waiting: [last, first, untold],
    })
    expect(place({ waiting: [last] })).toEqual({
      kind: 'waiting',
      pc: last,
      why: 'sent-last',
      waiting: [last],
    })
  })

  test('of the only one that waits, also where it was not taken there by this app', () => {
    expect(place({ waiting: [untold] })).toEqual({
      kind: 'waiting',
      pc: untold,
      why: 'only',
      waiting: [untold],
    })
  })

  test('to be chosen where several wait and none was taken there', () => {
    const other = taken('other', 40)
    expect(place({ waiting: [untold, other] })).toEqual({
      kind: 'waiting',
      pc: null,
      why: null,
      waiting: [other, untold],
    })
  })

  test('of the screen that it was brought in from, before the one taken there last', () => {
    expect(place({ waiting: [first, last], openedFrom: first.id })).toEqual({
      kind: 'waiting',
      pc: first,
      why: 'opened-from',
      waiting: [last, first],
    })
  })

  test('of the PC whose installation ID stands beside it, before everything else', () => {
    expect(
      place({ beside: [installation(0)], owners: [first], waiting: [first, last], openedFrom: last.id }),
    ).toEqual({ kind: 'waiting', pc: first, why: 'owner', waiting: [last, first] })
  })

  test('of that PC also where another one has the same answer', () => {
    const holder = { ...keepConfirmationId(taken('holder', 5), confirmation(0)), changedAt: 5 }
    expect(
      place({ beside: [installation(0)], owners: [first], holders: [holder], waiting: [first] }),
    ).toEqual({
      kind: 'waiting',
      pc: first,
      why: 'owner',
      waiting: [first],
    })
  })

  test('of that PC also where the list of the waiting ones does not have it yet', () => {
    const late = { ...first, id: 'late' as ActivationId }
    expect(place({ beside: [installation(0)], owners: [late], waiting: [untold, last] })).toEqual({
      kind: 'waiting',
      pc: late,
      why: 'owner',
      waiting: [late, last, untold],
    })
  })

  test('never of one that has its answer meanwhile', () => {
    const answered = keepConfirmationId(taken('answered', 50), confirmation(1))
    expect(place({ waiting: [answered] })).toEqual({ kind: 'nobody-waits' })
    expect(sentLast([answered])).toBeNull()
    expect(sentLast([])).toBeNull()
  })

  test('of nobody where no PC waits', () => {
    expect(place({})).toEqual({ kind: 'nobody-waits' })
  })

  test('a PC that the portal refused is not the one that was sent last', () => {
    const refused = { ...noteRefusal(last, 'asked too often', 25), changedAt: 25 }
    expect(place({ waiting: [refused, first] })).toMatchObject({ pc: first, why: 'sent-last' })
    expect(sentLast([refused])).toBeNull()
    expect(sentLast([first, untold])).toBe(first)
  })
})

describe('an answer that needs no place', () => {
  const kept = keepConfirmationId(taken('kept', 10), confirmation(0))

  test('is kept already', () => {
    expect(place({ holders: [kept], waiting: [sent('last', 20)] })).toEqual({
      kind: 'kept-already',
      pc: kept,
    })
    expect(place({ beside: [installation(0)], owners: [kept], holders: [kept] })).toEqual({
      kind: 'kept-already',
      pc: kept,
    })
  })

  test('is kept already where one of several PCs with that installation ID has it', () => {
    const [here, there] = [sent('here', 20), keepConfirmationId(taken('there', 10), confirmation(1))]
    for (const owners of [
      [kept, here],
      [here, there, kept],
    ]) {
      expect(place({ beside: [installation(0)], owners, holders: [kept] })).toEqual({
        kind: 'kept-already',
        pc: kept,
      })
    }
  })

  test('is kept already where its owner keeps it with groups that do not add up', () => {
    expect(place({ beside: [installation(0)], owners: [kept], holders: [] })).toEqual({
      kind: 'kept-already',
      pc: kept,
    })
  })

  test('replaces no other answer of its owner', () => {
    const other = keepConfirmationId(taken('other', 10), confirmation(1))
    expect(place({ beside: [installation(0)], owners: [other] })).toEqual({ kind: 'other-answer', pc: other })
  })

  test('goes to the owner that waits where another PC with the same installation ID has one', () => {
    const again = sent('again', 20)
    expect(place({ beside: [installation(0)], owners: [again, kept] })).toMatchObject({ pc: again })
  })

  test('belongs to no PC here where its installation ID is of none', () => {
    expect(place({ beside: [installation(3)], waiting: [sent('last', 20)] })).toEqual({
      kind: 'unknown-owner',
      installationId: installation(3),
    })
  })
})
