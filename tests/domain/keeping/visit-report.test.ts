import { expect, test } from 'vitest'
import {
  handOver,
  keepConfirmationId,
  markFailed,
  markLicensed,
  noteRefusal,
  takeInstallationId,
} from '../../../src/domain/activation-moves'
import { visitReport } from '../../../src/domain/keeping/visit-report'
import { inventedConfirmationId, inventedInstallationId } from '../../stores/invented-ids'
import { madeActivation } from '../../stores/opened-activation'

const taken = (name: string) => takeInstallationId(madeActivation(name), inventedInstallationId())
const kept = (name: string) => keepConfirmationId(taken(name), inventedConfirmationId())

test('every PC stands in one part, by name with numbers as numbers', () => {
  const pcs = ['PC-10', 'PC-9', 'pc-1'].map(name => markLicensed(kept(name), 5, 'Sato'))
  const failed = markFailed(kept('PC-2'), '0xC004F031', 6, 'Sato')
  const refused = noteRefusal(handOver(taken('PC-3')), 'limit reached', 7)
  const report = visitReport([...pcs, failed, refused, madeActivation('PC-4')])
  expect(report.done.map(({ name }) => name)).toEqual(['pc-1', 'PC-9', 'PC-10'])
  expect(report.done[0]).toMatchObject({ at: 5, by: 'Sato' })
  expect(report.failed).toMatchObject([{ name: 'PC-2', code: '0xC004F031', at: 6 }])
  expect(report.pending).toMatchObject([
    { name: 'PC-3', state: 'refused', reason: 'limit reached', at: 7 },
    { name: 'PC-4', state: 'to-scan', installationId: '', confirmationId: '' },
  ])
  expect(report.pending[1]).toMatchObject({ at: null, by: '', code: null, reason: '' })
  expect(report.done[0]).toMatchObject({ code: null, reason: '' })
  expect(visitReport([markFailed(kept('PC-5'), null, 6)]).failed).toMatchObject([
    { code: null, by: '', at: 6 },
  ])
})

test('a PC that failed after the portal had refused it once is told by its end', () => {
  const [row] = visitReport([markFailed(kept('PC-6'), '0x80070005', 9, 'Abe')]).failed
  expect(row).toMatchObject({ state: 'failed', at: 9, by: 'Abe', code: '0x80070005', reason: '' })
  const waiting = visitReport([taken('PC-7'), handOver(taken('PC-8'))]).pending
  expect(waiting).toMatchObject([
    { name: 'PC-7', at: null },
    { name: 'PC-8', at: null },
  ])
})

test('no ID stands in it whole: the first and the last group, no more', () => {
  const pc = kept('PC-1')
  const [row] = visitReport([pc]).pending
  const iid = inventedInstallationId()
  const cid = inventedConfirmationId()
  expect(row?.installationId).toBe(`${iid.slice(0, 7)} … ${iid.slice(-7)}`)
  expect(row?.confirmationId).toBe(`${cid.slice(0, 6)} … ${cid.slice(-6)}`)
})
