import { expect, test } from 'vitest'
import { type ActivationId, newActivation, type WaitingStage } from '../../src/domain/activation'
import {
  confirmGroups,
  handOver,
  keepConfirmationId,
  markFailed,
  markLicensed,
  noteRefusal,
  takeInstallationId,
} from '../../src/domain/activation-moves'
import { boardStateOf } from '../../src/domain/board-state'
import { plainWindows } from '../../src/domain/product'
import { inventedConfirmationId, inventedInstallationId } from '../stores/invented-ids'

const start = newActivation('a' as ActivationId, 'PC-07', plainWindows, 1000)
const taken = takeInstallationId(start, inventedInstallationId())
const kept = keepConfirmationId(handOver(taken), inventedConfirmationId())

test.each([
  ['to-scan', start],
  ['taken', taken],
  ['waiting', handOver(taken)],
  ['refused', noteRefusal(handOver(taken), 'limit reached', 5)],
  ['refused', { ...taken, stage: { ...(taken.stage as WaitingStage), refusal: { reason: '', at: 5 } } }],
  ['kept', kept],
  ['reading', confirmGroups(kept, 1)],
  ['reading', confirmGroups(kept, 7)],
  ['reading', confirmGroups(kept, 8)],
  ['failed', markFailed(kept, null, 5)],
  ['licensed', markLicensed(kept, 5)],
] as const)('a PC is %s', (state, activation) => {
  expect(boardStateOf(activation)).toBe(state)
})
