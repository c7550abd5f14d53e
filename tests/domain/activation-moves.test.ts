import { expect, test } from 'vitest'
import { type ActivationId, newActivation } from '../../src/domain/activation'
import { keepConfirmationId, takeInstallationId } from '../../src/domain/activation-moves'
import { inventedAnswer, inventedInstallationId } from '../../src/domain/practice/invented-ids'
import { plainWindows } from '../../src/domain/product'

test('a confirmation ID of which nothing else is said is kept with no group accepted anyway', () => {
  const installationId = inventedInstallationId(() => 3)
  const pc = newActivation('pc' as ActivationId, 'PC-1', plainWindows, 1)
  const taken = takeInstallationId(pc, installationId)
  const { stage } = keepConfirmationId(taken, inventedAnswer(installationId))
  expect(stage).toMatchObject({ kind: 'kept', acceptedAnyway: [] })
})
