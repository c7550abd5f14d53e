import { describe, expect, test } from 'vitest'
import type { Activation } from '../../../src/domain/activation'
import {
  keepConfirmationId,
  markFailed,
  markLicensed,
  takeInstallationId,
} from '../../../src/domain/activation-moves'
import { nothingCovered } from '../../../src/domain/keeping/export-coverage'
import { type ForgetRule, isForgettable } from '../../../src/domain/keeping/forget-rule'
import { inventedConfirmationId, inventedInstallationId } from '../../stores/invented-ids'
import { madeActivation } from '../../stores/opened-activation'

const day = 86_400_000
const kept = keepConfirmationId(
  takeInstallationId(madeActivation('PC-01'), inventedInstallationId()),
  inventedConfirmationId(),
)
const licensed: Activation = { ...markLicensed(kept, 10 * day), changedAt: 10 * day }
const failed: Activation = { ...markFailed(kept, null, 10 * day), changedAt: 10 * day }
const exported = { all: 11 * day, visits: {} }
const afterWeek: ForgetRule = { kind: 'after-days', days: 7, unexportedToo: false }

describe('what is deleted by itself', () => {
  test('nothing while it is off', () => {
    expect(isForgettable(licensed, { kind: 'off' }, exported, 1000 * day)).toBe(false)
  })

  test.each([
    ['unfinished', kept],
    ['failed', failed],
  ] as const)('never what is %s', (_state, pc) => {
    for (const rule of [
      afterWeek,
      { ...afterWeek, unexportedToo: true },
      { kind: 'when-exported' },
    ] as const) {
      expect(isForgettable(pc, rule, { all: 2000 * day, visits: {} }, 1000 * day)).toBe(false)
    }
  })

  test('once exported: as soon as a file has it as it is', () => {
    const rule = { kind: 'when-exported' } as const
    expect(isForgettable(licensed, rule, nothingCovered, 1000 * day)).toBe(false)
    expect(isForgettable(licensed, rule, exported, 11 * day)).toBe(true)
    expect(isForgettable({ ...licensed, changedAt: 12 * day }, rule, exported, 1000 * day)).toBe(false)
  })

  test('after a time: counted from licensed, and only what was exported', () => {
    expect(isForgettable(licensed, afterWeek, exported, 17 * day - 1)).toBe(false)
    expect(isForgettable(licensed, afterWeek, exported, 17 * day)).toBe(true)
    expect(isForgettable(licensed, afterWeek, nothingCovered, 1000 * day)).toBe(false)
  })

  test('what was never exported goes only where the user chose so', () => {
    const rule = { ...afterWeek, unexportedToo: true } as const
    expect(isForgettable(licensed, rule, nothingCovered, 17 * day)).toBe(true)
  })
})
