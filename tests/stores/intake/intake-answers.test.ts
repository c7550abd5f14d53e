import { describe, expect, test } from 'vitest'
import { confirmationIdOf } from '../../../src/domain/activation'
import { keepConfirmationId } from '../../../src/domain/activation-moves'
import { inventedConfirmationId, inventedInstallationId } from '../invented-ids'
import { openedDesk, portalText, sentPc } from './opened-desk'

const confirmationId = inventedConfirmationId()
const first = sentPc('PC-01', 0, 10)
const last = sentPc('PC-02', 1, 20)
const said = { evenIfTaken: false }

describe('a confirmation ID that comes in', () => {
  test('is proposed for the PC taken to the portal last, and nothing is written before the tap', async () => {
    const { desk, storage, answer, stored } = await openedDesk([first, last])
    await desk.give([portalText(confirmationId)], [])
    expect(desk.answers.pcFor(answer().number)?.id).toBe(last.id)
    expect(storage.written).toEqual([])
    expect(await desk.answers.keep(answer(), said)).toEqual({ kind: 'kept' })
    expect(stored(last)).toMatchObject({ stage: { kind: 'kept', confirmationId } })
    expect(stored(first)?.stage).toEqual(first.stage)
  })

  test('goes to the PC whose installation ID stands beside it', async () => {
    const { desk, answer, stored } = await openedDesk([first, last])
    await desk.give([`${inventedInstallationId(0)}\n\n${portalText(confirmationId)}`], [])
    expect(desk.answers.places.value.get(answer().number)).toMatchObject({
      why: 'owner',
      pc: { id: first.id },
    })
    expect(await desk.answers.keep(answer(), said)).toEqual({ kind: 'kept' })
    expect(stored(first)).toMatchObject({ stage: { confirmationId } })
  })

  test('for another PC than the one taken there last is asked about', async () => {
    const { desk, answer, stored } = await openedDesk([first, last])
    await desk.give([portalText(confirmationId)], [])
    desk.answers.choose(answer().number, first.id)
    expect(await desk.answers.keep(answer(), said)).toMatchObject({
      kind: 'other-sent',
      sent: { id: last.id },
    })
    expect(stored(first)?.stage).toEqual(first.stage)
    expect(await desk.answers.keep(answer(), { ...said, evenIfOther: true })).toEqual({ kind: 'kept' })
    expect(stored(first)).toMatchObject({ stage: { confirmationId } })
  })

  test('chosen against the installation ID beside it is asked about', async () => {
    const { desk, answer } = await openedDesk([first, last])
    await desk.give([`${inventedInstallationId(0)}\n\n${portalText(confirmationId)}`], [])
    desk.answers.choose(answer().number, last.id)
    expect(await desk.answers.keep(answer(), said)).toMatchObject({
      kind: 'other-text',
      owner: { id: first.id },
    })
  })

  test('that a PC has already is shown as that PC’s', async () => {
    const done = keepConfirmationId(first, confirmationId)
    const { desk, answer } = await openedDesk([done, last])
    await desk.give([portalText(confirmationId)], [])
    expect(desk.answers.places.value.get(answer().number)).toMatchObject({
      kind: 'kept-already',
      pc: { id: done.id },
    })
    expect(await desk.answers.keep(answer(), said)).toEqual({ kind: 'not-proven' })
  })

  test('that another PC got meanwhile is not kept twice', async () => {
    const { desk, storage, answer, stored } = await openedDesk([first, last])
    await desk.give([portalText(confirmationId)], [])
    storage.keep(keepConfirmationId(first, confirmationId))
    expect(await desk.answers.keep(answer(), said)).toMatchObject({
      kind: 'taken',
      sameInstallationId: false,
    })
    expect(stored(last)?.stage).toEqual(last.stage)
  })

  test('for a PC that was answered meanwhile replaces nothing', async () => {
    const { desk, storage, answer, stored } = await openedDesk([last])
    await desk.give([portalText(confirmationId)], [])
    storage.keep(keepConfirmationId(last, inventedConfirmationId(1)))
    expect(await desk.answers.keep(answer(), said)).toEqual({ kind: 'changed' })
    expect(stored(last)).toMatchObject({ stage: { confirmationId: inventedConfirmationId(1) } })
  })

  test('brought in from a PC’s screen is that PC’s', async () => {
    const back = { kind: 'activation', id: first.id, place: 'answer' } as const
    const { desk, answer } = await openedDesk([first, last], { id: first.id, back })
    await desk.give([portalText(confirmationId)], [])
    expect(desk.answers.places.value.get(answer().number)).toMatchObject({
      why: 'opened-from',
      pc: { id: first.id },
    })
    expect(desk.openedFor?.back).toEqual(back)
  })

  test('does not come without its check digits', async () => {
    const damaged = portalText(confirmationId.replace(/^./, digit => String((Number(digit) + 1) % 10)))
    const { desk, storage, answer } = await openedDesk([last])
    await desk.give([damaged], [])
    expect(answer().found.valid).toBe(false)
    expect(await desk.answers.keep(answer(), { evenIfTaken: true, evenIfOther: true })).toEqual({
      kind: 'not-proven',
    })
    expect(storage.written).toEqual([])
  })
})

describe('two confirmation IDs at once', () => {
  test('are given to no PC before the user has chosen, and then one to each', async () => {
    const { desk, stored } = await openedDesk([first, last])
    await desk.give([portalText(confirmationId), portalText(inventedConfirmationId(1))], [])
    const [one, other] = desk.findings.value
    if (!one || !other) throw new Error('not both')
    expect([desk.answers.pcFor(one.number), desk.answers.pcFor(other.number)]).toEqual([null, null])
    desk.answers.choose(one.number, last.id)
    expect(await desk.answers.keep(one, said)).toEqual({ kind: 'kept' })
    await desk.answers.place(desk.findings.value)
    expect(desk.answers.kept.value.get(one.number)?.id).toBe(last.id)
    expect(desk.answers.pcFor(other.number)?.id).toBe(first.id)
    expect(await desk.answers.keep(other, said)).toEqual({ kind: 'kept' })
    expect([stored(last), stored(first)].map(pc => pc && confirmationIdOf(pc))).toEqual([
      confirmationId,
      inventedConfirmationId(1),
    ])
  })

  test('of which one names its owner leave the other one free', async () => {
    const { desk } = await openedDesk([first, last])
    const named = `${inventedInstallationId(1)}\n\n${portalText(confirmationId)}`
    await desk.give([named, portalText(inventedConfirmationId(1))], [])
    const [one, other] = desk.findings.value
    if (!one || !other) throw new Error('not both')
    expect(desk.answers.pcFor(one.number)?.id).toBe(last.id)
    // The PC taken to the portal last is spoken for.
    expect(desk.answers.pcFor(other.number)).toBeNull()
  })
})

test('a status of the licence is checked at the PC whose installation ID stands in it, else where only one waits', async () => {
  const kept = keepConfirmationId(first, confirmationId)
  const other = keepConfirmationId(last, inventedConfirmationId(1))
  const { desk } = await openedDesk([kept, other])
  await desk.give(['License Status: Licensed'], [])
  const [vague] = desk.findings.value
  expect(vague && desk.answers.licencePc(vague.number)).toBeNull()
  desk.clear()
  await desk.give([`License Status: Licensed\nInstallation ID: ${inventedInstallationId(1)}`], [])
  const [told] = desk.findings.value
  expect(told && desk.answers.licencePc(told.number)?.id).toBe(last.id)
})
