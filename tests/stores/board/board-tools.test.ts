import { describe, expect, test } from 'vitest'
import { handOver, takeInstallationId } from '../../../src/domain/activation-moves'
import type { Visit, VisitId } from '../../../src/domain/visit'
import { createBoardTools, runCounts } from '../../../src/stores/board/board-tools'
import { inventedInstallationId } from '../invented-ids'
import { atRest, madeActivation, startedApp } from '../opened-activation'

const clinic: Visit = {
  id: 'visit-clinic' as VisitId,
  site: 'Clinic',
  date: '2026-11-22',
  note: '',
  technician: '',
  createdAt: 1000,
  changedAt: 1000,
  revision: 0,
  closedAt: null,
}

async function toolsOf(visit: VisitId | null) {
  const started = startedApp()
  started.records.keepVisits(clinic)
  started.app.preferences.change({ visit })
  started.storage.keep(
    madeActivation('PC-01'),
    { ...madeActivation('PC-02'), visitId: clinic.id },
    { ...takeInstallationId(madeActivation('PC-03'), inventedInstallationId()), visitId: clinic.id },
  )
  await started.app.board.refresh()
  const tools = createBoardTools(started.app, started.records)
  await atRest()
  return { ...started, tools }
}

describe('over the board', () => {
  test('without a visit, everything is counted', async () => {
    const { tools } = await toolsOf(null)
    expect(tools.visit.value).toBeNull()
    expect(tools.states.value).toMatchObject({ 'to-scan': 2, taken: 1 })
  })

  test('in a visit, what belongs to it', async () => {
    const { tools } = await toolsOf(clinic.id)
    expect(tools.visit.value?.site).toBe('Clinic')
    expect(tools.states.value).toMatchObject({ 'to-scan': 1, taken: 1 })
  })

  test('the counts follow the board, until it is left', async () => {
    const { tools, storage, app } = await toolsOf(clinic.id)
    const [, , third] = storage.all()
    if (!third) throw new Error('It is not there')
    await storage.write(handOver(third))
    await app.board.refresh()
    await atRest()
    expect(tools.states.value).toMatchObject({ taken: 0, waiting: 1 })
    tools.stop()
    storage.removeElsewhere(third.id)
    await atRest()
    expect(tools.states.value).toMatchObject({ waiting: 1 })
  })

  test('a visit that another tab deleted is not the current one any more', async () => {
    const { tools, records, app, storage } = await toolsOf(clinic.id)
    await records.removeVisit(clinic.id)
    storage.writeElsewhere(madeActivation('PC-09'))
    await atRest()
    await atRest()
    expect(app.preferences.values.value.visit).toBeNull()
    expect(tools.visit.value).toBeNull()
    expect(app.board.board.value.counts.total).toBe(4)
  })

  test('a visit that the phone does not give stays chosen', async () => {
    const { records, app } = await toolsOf(clinic.id)
    records.readFault = { kind: 'connection-lost' }
    await app.board.refresh()
    await atRest()
    expect(app.preferences.values.value.visit).toBe(clinic.id)
  })
})

test('each run goes through what is at its step', () => {
  const states = {
    'to-scan': 1,
    taken: 2,
    waiting: 4,
    refused: 8,
    kept: 16,
    reading: 32,
    licensed: 64,
    failed: 128,
  }
  expect(runCounts(states)).toEqual({ loop: 1, 'portal-run': 14, 'delivery-run': 48 })
})
