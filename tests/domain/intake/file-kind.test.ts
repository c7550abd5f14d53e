import { expect, test } from 'vitest'
import { fileKindOf } from '../../../src/domain/intake/file-kind'

test.each([
  ['Screenshot_20261122.png', 'image/png', 'picture'],
  ['', 'image/png', 'picture'],
  ['IMG_0042.HEIC', '', 'picture'],
  ['day.yomiage-backup', 'application/octet-stream', 'records'],
  ['yomiage.json', 'application/json', 'records'],
  ['list.csv', 'text/comma-separated-values', 'records'],
  ['dti.txt', 'text/plain', 'text'],
  ['', 'text/plain', 'text'],
  ['setup.exe', 'application/x-msdownload', 'unknown'],
  ['photo.png.exe', '', 'unknown'],
  ['photo.jpg', '', 'picture'],
  ['photo.jpeg', '', 'picture'],
  ['list.csv.exe', '', 'unknown'],
  ['dti.log', '', 'text'],
  ['page.htm', '', 'text'],
  ['page.html', '', 'text'],
  ['dti.txt.exe', '', 'unknown'],
  ['', 'application/json', 'records'],
  ['content', 'text/csv', 'records'],
  ['content', 'application/pdf', 'unknown'],
  [`${'a'.repeat(100_000)}.png`, '', 'picture'],
] as const)('%.30s (%s) seems to be a %s', (name, type, kind) => {
  expect(fileKindOf(name, type)).toBe(kind)
})
