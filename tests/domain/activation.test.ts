import { describe, expect, test } from 'vitest'
import {
  type Activation,
  type ActivationId,
  confirmationIdOf,
  installationIdOf,
  isDone,
  isUntouched,
  newActivation,
  stepsDone,
  type WaitingStage,
  waitsForDigits,
} from '../../src/domain/activation'
import {
  confirmGroups,
  countCopiedGroups,
  dropConfirmationId,
  dropRefusal,
  handOver,
  keepAnswer,
  keepConfirmationId,
  keepEntry,
  markFailed,
  markLicensed,
  noteRefusal,
  retakeInstallationId,
  takeInstallationId,
} from '../../src/domain/activation-moves'
import {
  type ConfirmationId,
  parseConfirmationId,
  useConfirmationIdAnyway,
} from '../../src/domain/confirmation-id'
import { entryOf } from '../../src/domain/id-entry'
import { confirmationShape, installationShape63 } from '../../src/domain/id-shape'
import { type InstallationId, parseInstallationId } from '../../src/domain/installation-id'
import { plainWindows } from '../../src/domain/product'
import { confirmationIds48, installationIds63, itemOf } from './arbitrary-ids'

const id = 'a' as ActivationId
const start = newActivation(id, 'PC-07', plainWindows, 1000)

function installation(index: number): InstallationId {
  const reading = parseInstallationId(itemOf(installationIds63, index))
  if (reading.kind === 'invalid') throw new Error('sample')
  return reading.id
}

function confirmation(index: number): ConfirmationId {
  const reading = parseConfirmationId(itemOf(confirmationIds48, index))
  if (reading.kind === 'invalid') throw new Error('sample')
  return reading.id
}

const taken = takeInstallationId(start, installation(0))
const kept = keepConfirmationId(handOver(taken), confirmation(0))
const readBack = confirmGroups(kept, 8)

test('the whole way: five steps, one after the other', () => {
  const way = [start, taken, handOver(taken), kept, readBack, markLicensed(readBack, 2000)]
  expect(way.map(activation => activation.stage.kind)).toEqual([
    'taking',
    'taken',
    'handed-over',
    'kept',
    'read-back',
    'licensed',
  ])
  expect(way.map(stepsDone)).toEqual([0, 1, 2, 3, 4, 5])
  expect(way.map(isDone)).toEqual([false, false, false, false, false, true])
  expect(way.map(isUntouched)).toEqual([true, false, false, false, false, false])
})

test('digits typed so far are kept while the installation ID is taken, and no later', () => {
  const entry = entryOf('683', installationShape63)
  expect(keepEntry(start, entry).stage).toEqual({ kind: 'taking', entry })
  expect(isUntouched(keepEntry(start, entry))).toBe(false)
  expect(keepEntry(taken, entry)).toBe(taken)
})

test('the answer so far and the groups copied are kept while the portal has it', () => {
  const answer = entryOf('150', confirmationShape)
  expect(keepAnswer(handOver(taken), answer).stage).toMatchObject({ kind: 'handed-over', answer })
  expect(countCopiedGroups(taken, 3).stage).toMatchObject({ kind: 'taken', copiedGroups: 3 })
  expect(keepAnswer(kept, answer)).toBe(kept)
  expect(countCopiedGroups(kept, 3)).toBe(kept)
})

describe('a confirmation ID stands under its installation ID only', () => {
  test('another installation ID drops it', () => {
    const other = takeInstallationId(kept, installation(1))
    expect([installationIdOf(other), confirmationIdOf(other)]).toEqual([installation(1), null])
  })

  test('the same one keeps it', () => {
    expect(takeInstallationId(kept, installation(0))).toBe(kept)
  })

  test('none can be kept before there is an installation ID', () => {
    expect(keepConfirmationId(start, confirmation(0))).toBe(start)
    expect(dropConfirmationId(start)).toBe(start)
  })

  test('it can be taken back out, and another one kept', () => {
    const dropped = dropConfirmationId(readBack)
    expect([dropped.stage.kind, confirmationIdOf(dropped)]).toEqual(['handed-over', null])
    expect(confirmationIdOf(keepConfirmationId(dropped, confirmation(1)))).toBe(confirmation(1))
  })

  test('starting over forgets both', () => {
    const again = retakeInstallationId(readBack)
    expect([installationIdOf(again), confirmationIdOf(again), stepsDone(again)]).toEqual([null, null, 0])
  })
})

test('a group used against its check digit is remembered to the end', () => {
  const wrong = useConfirmationIdAnyway(itemOf(confirmationIds48, 0).replace('014054', '014055'))
  if (!wrong) throw new Error('48 digits')
  const used = keepConfirmationId(taken, wrong.id, wrong.acceptedAnyway)
  expect(markLicensed(confirmGroups(used, 8), 3000).stage).toMatchObject({ acceptedAnyway: [2] })
  expect(useConfirmationIdAnyway('123')).toBe(null)
})

test('a failure keeps its code, and can still become licensed or be tried again', () => {
  const failed = markFailed(readBack, '0xC004F031', 2000)
  expect(failed.stage).toMatchObject({
    kind: 'failed',
    code: '0xC004F031',
    failedAt: 2000,
    confirmedGroups: 8,
  })
  expect(markLicensed(failed, 3000).stage.kind).toBe('licensed')
  expect(confirmGroups(failed, 8).stage.kind).toBe('read-back')
})

test('moves that do not fit change nothing', () => {
  const moves: ((activation: Activation) => Activation)[] = [
    handOver,
    activation => confirmGroups(activation, 3),
    activation => markLicensed(activation, 1),
    activation => markFailed(activation, null, 1),
  ]
  for (const move of moves) expect(move(start)).toBe(start)
  expect(handOver(kept)).toBe(kept)
})

describe('what the portal said instead of a confirmation ID', () => {
  const refusal = { reason: 'limit reached', at: 1500 }

  test('is noted beside the digits, and means that the portal was asked', () => {
    for (const waiting of [taken, handOver(taken), countCopiedGroups(taken, 4)]) {
      const { copiedGroups } = waiting.stage as { copiedGroups: number }
      const refused = noteRefusal(waiting, refusal.reason, refusal.at)
      expect(refused.stage).toMatchObject({ kind: 'handed-over', copiedGroups, refusal })
      expect([refused.id, installationIdOf(refused)]).toEqual([id, installation(0)])
    }
  })

  test('no longer counts once the PC is asked for again', () => {
    const refused = noteRefusal(handOver(taken), refusal.reason, refusal.at)
    expect(dropRefusal(refused)).toEqual(handOver(taken))
    expect(dropRefusal(taken)).toEqual(taken)
    expect(dropConfirmationId(noteRefusal(taken, 'no', 5)).stage).toMatchObject({ refusal: null })
  })

  test('may be taken back where a file held it for a PC that was not yet taken to the portal', () => {
    const read: Activation = { ...taken, stage: { ...(taken.stage as WaitingStage), refusal } }
    expect(dropRefusal(read)).toEqual(taken)
  })

  test('says nothing of a PC without an installation ID, or with its answer', () => {
    for (const other of [start, kept, readBack, markLicensed(kept, 5), markFailed(kept, null, 5)]) {
      expect(noteRefusal(other, 'no', 5)).toBe(other)
      expect(dropRefusal(other)).toBe(other)
    }
  })
})

test('a PC waits for digits from its confirmation ID until it is licensed', () => {
  const way = [
    start,
    taken,
    handOver(taken),
    kept,
    readBack,
    markFailed(readBack, null, 5),
    markLicensed(kept, 5),
  ]
  expect(way.map(waitsForDigits)).toEqual([false, false, false, true, true, true, false])
})

test('the answer and the groups copied are kept before and after the portal was opened', () => {
  const answer = entryOf('150', confirmationShape)
  expect(keepAnswer(taken, answer).stage).toMatchObject({ kind: 'taken', answer })
  expect(countCopiedGroups(handOver(taken), 3).stage).toMatchObject({ kind: 'handed-over', copiedGroups: 3 })
  for (const other of [start, kept, markLicensed(kept, 5)]) {
    expect(keepAnswer(other, answer)).toBe(other)
    expect(countCopiedGroups(other, 3)).toBe(other)
    expect(handOver(other)).toBe(other)
  }
})

test('groups are counted until all eight are read back; who saw the end is named, or nobody', () => {
  expect(confirmGroups(kept, 7).stage).toMatchObject({ kind: 'kept', confirmedGroups: 7 })
  expect(confirmGroups(kept, 8).stage).toMatchObject({ kind: 'read-back', confirmedGroups: 8 })
  expect(confirmGroups(start, 3)).toBe(start)
  expect(markLicensed(kept, 5).stage).toMatchObject({ kind: 'licensed', licensedAt: 5, by: '' })
  expect(markLicensed(kept, 5, 'Sato').stage).toMatchObject({ by: 'Sato' })
  expect(markFailed(kept, null, 5).stage).toMatchObject({ code: null, failedAt: 5, by: '' })
  expect(markFailed(kept, null, 5, 'Sato').stage).toMatchObject({ by: 'Sato' })
})

test('a new one belongs nowhere unless it is said where', () => {
  expect(start).toMatchObject({ visitId: null, room: '', revision: 0, createdAt: 1000, changedAt: 1000 })
  expect(start.stage).toEqual({ kind: 'taking', entry: entryOf('', installationShape63) })
})
