import { expect, test } from 'vitest'
import { openedFrom, openPcSide } from '../../../src/stores/pc/opened-from'
import { openedActivation, startedApp } from '../opened-activation'

test('a place about the PC’s side knows the activation it was opened from', async () => {
  const { app, id } = await openedActivation()
  openPcSide(app, 'errors', id)
  expect(app.routes.route.value).toEqual({ kind: 'day', place: 'errors' })
  expect(openedFrom(app.ports)).toBe(id)
  openPcSide(app, 'commands', null)
  expect(openedFrom(app.ports)).toBeNull()
})

test('and another phone’s start knows of none', () => {
  expect(openedFrom(startedApp().app.ports)).toBeNull()
})
