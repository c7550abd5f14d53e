import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = 'tests/e2e'
/** They start Chromium themselves, with the watch. */
const launchers = ['support/phone.ts', 'support/offline-pc.ts']
/** They draw pictures for a camera; the app does not run there. */
const drawers = ['support/loop-clip.ts', 'support/portal-screenshot.ts']

/** Why a file of the end-to-end tests would escape the watch, or null. */
function escapeOf(file: string, code: string): string | null {
  if (/\btest\b[^}]*\} from '@playwright\/test'/.test(code) && file !== 'support/test.ts')
    return `${file} has a test that nobody watches`
  if (/\bchromium\b[^}]*\} from '@playwright\/test'/.test(code)) {
    if (drawers.includes(file)) return null
    if (!launchers.includes(file)) return `${file} starts a Chromium of its own`
    if (!/watchedNetwork\(\)[\s\S]*watchContext\(/.test(code))
      return `${file} starts Chromium without the watch`
  }
  return null
}

test('every end-to-end test and every Chromium in it is watched for foreign requests and breaches', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file =>
    file.endsWith('.ts'),
  )
  expect(files.length).toBeGreaterThan(40)
  expect(files.map(file => escapeOf(file, readFileSync(join(folder, file), 'utf8'))).filter(Boolean)).toEqual(
    [],
  )
})

test('files that escape are seen', () => {
  expect(escapeOf('a.e2e.ts', "import { expect, type Page, test } from '@playwright/test'")).toMatch(/nobody/)
  expect(escapeOf('a.e2e.ts', "import { chromium } from '@playwright/test'")).toMatch(/of its own/)
  expect(escapeOf('support/phone.ts', "import { chromium } from '@playwright/test'")).toMatch(/without/)
})
