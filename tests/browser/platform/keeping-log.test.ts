import { afterEach, describe, expect, test } from 'vitest'
import { nothingCovered } from '../../../src/domain/keeping/export-coverage'
import { browserKeepingLog } from '../../../src/platform/keeping-log'

const key = 'yomiage-keeping-test'
const nothing = {
  lastExportAt: null,
  lastBackupAt: null,
  coverage: nothingCovered,
  forget: { kind: 'off' },
  lookedAt: null,
  forgotten: null,
}

afterEach(() => localStorage.removeItem(key))

describe('what is noted about exports', () => {
  test('nothing at first, and all of it after a restart', () => {
    const noted = {
      lastExportAt: 5,
      lastBackupAt: 6,
      coverage: { all: 6, visits: { 'visit-a': 7 } },
      forget: { kind: 'after-days', days: 30, unexportedToo: false },
      lookedAt: 9,
      forgotten: { at: 8, count: 2 },
    } as const
    expect(browserKeepingLog(key).read()).toEqual(nothing)
    browserKeepingLog(key).write(noted)
    expect(browserKeepingLog(key).read()).toEqual(noted)
  })

  test.each([
    '{"forget":{"kind":"after-days","days":1,"unexportedToo":true}}',
    '{"forget":{"kind":"after-days","days":30}}',
    '{"forget":{"kind":"everything"}}',
    '{"forget":true,"coverage":{"all":"yesterday","visits":{}}}',
    'not JSON',
  ])('%s deletes nothing and counts as nothing exported', text => {
    localStorage.setItem(key, text)
    expect(browserKeepingLog(key).read()).toEqual(nothing)
  })
})
