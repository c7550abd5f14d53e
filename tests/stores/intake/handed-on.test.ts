import { expect, test } from 'vitest'
import { handOn, takeHandedFile, takeHandedText } from '../../../src/stores/intake/handed-on'
import { createDoneCheckStore } from '../../../src/stores/pc/done-check-store'
import { createPastedText } from '../../../src/stores/pc/pasted-text'
import { openedActivation, startedApp } from '../opened-activation'
import { fileOf } from './opened-desk'

test('what is handed on is taken once, by the place that it is for', () => {
  const { ports } = startedApp()
  handOn(ports, { kind: 'text', text: 'License Status: Licensed' })
  expect(takeHandedFile(ports)).toBeNull()
  expect(takeHandedText(ports)).toBe('License Status: Licensed')
  expect(takeHandedText(ports)).toBeNull()
  const file = fileOf('day.yomiage-backup', '')
  handOn(ports, { kind: 'file', file })
  expect(takeHandedFile(ports)).toBe(file)
  expect(takeHandedFile(ports)).toBeNull()
})

test('the done check begins with the text that was handed on', async () => {
  const { app } = await openedActivation()
  handOn(app.ports, {
    kind: 'text',
    text: 'Name: Windows(R), Professional edition\nLicense Status: Notification',
  })
  expect(createDoneCheckStore(app).check.value).toMatchObject({ kind: 'not-licensed', state: 'notification' })
  expect(createDoneCheckStore(app).check.value).toBeNull()
})

test('a text that is handed on shows no product key', () => {
  const { ports } = startedApp()
  const { text, keysHidden } = createPastedText(ports.clipboard, '0xC004F04D VK7JG-NPHTM-C97JM-9MPGT-3V66T')
  expect(text.value).not.toContain('3V66T')
  expect(keysHidden.value).toBe(true)
})
