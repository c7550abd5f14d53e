import { expect, test } from 'vitest'
import { createSheetFileStore } from '../../src/stores/sheet-file-store'
import { fakePorts } from '../fakes/fake-ports'

test('the sheet is read before the tap, and the tap saves it', async () => {
  const { instruments, recordTools } = fakePorts()
  const store = createSheetFileStore(instruments)
  store.save()
  expect(recordTools.saved).toEqual([])
  await expect.poll(() => store.state.value.kind).toBe('ready')
  store.save()
  expect(recordTools.saved).toEqual([expect.objectContaining({ name: 'yomiage-sheet.html' })])
})

test('a copy of the app without the sheet says so', async () => {
  const { instruments, sheetFile } = fakePorts()
  sheetFile.missing = true
  const store = createSheetFileStore(instruments)
  await expect.poll(() => store.state.value.kind).toBe('missing')
})
