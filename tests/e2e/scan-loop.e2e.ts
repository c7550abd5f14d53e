import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { type Activation, type ActivationId, newActivation } from '../../src/domain/activation.ts'
import { plainWindows } from '../../src/domain/product.ts'
import type { VisitId } from '../../src/domain/visit.ts'
import { loop as loopEn } from '../../src/i18n/en/day/loop.ts'
import { loop as loopJa } from '../../src/i18n/ja/day/loop.ts'
import ids from '../fixtures/ids.json' with { type: 'json' }
import { confirmationId, job, storedActivations } from './support/job.ts'
import { makeLoopClip } from './support/loop-clip.ts'
import { phone } from './support/phone.ts'
import { seed } from './support/sample-activations.ts'
import { serveApp } from './support/served-app.ts'
import { test } from './support/test.ts'
import { words } from './support/words.ts'

test.describe.configure({ timeout: 240_000 })

/** A busy machine reads few frames a second, and the clip begins anew after half a minute. */
const patience = { timeout: 100_000 }

const [one = '', two = '', three = '', four = ''] = ids.installationIds63
const wrong = `${one.slice(0, 34)}${(Number(one[34]) + 1) % 7}${one.slice(35)}`
const visit = 'visit-of-the-day' as VisitId

/** A hand that goes from PC to PC: codes, one that names its PC, digits, a repetition, and what is no ID. */
const walk = [
  { code: one },
  { code: `PC-03 ${two}` },
  { code: `Installation ID: ${wrong}` },
  { digits: three },
  { code: one },
  { code: `Confirmation ID: ${confirmationId}` },
  { code: four },
] as const

function visitPc(name: string): Activation {
  return newActivation(`loop-${name}-00000000` as ActivationId, name, plainWindows, 1000, {
    visitId: visit,
    room: '',
  })
}

/** A visit with three PCs; every sentence on the camera's screen is noted, and every request for the camera counted. */
async function startLoop(page: Page, address: string) {
  await page.addInitScript(
    ({ visit }) => {
      const seen: string[] = []
      Object.assign(window, { seen, cameras: 0 })
      new MutationObserver(() => {
        const status = document.querySelector('[aria-live]')?.textContent ?? ''
        if (status !== seen.at(-1)) seen.push(status)
      }).observe(document, { subtree: true, childList: true, characterData: true })
      const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
      navigator.mediaDevices.getUserMedia = constraints => {
        Object.assign(window, { cameras: Number(Reflect.get(window, 'cameras')) + 1 })
        return ask(constraints)
      }
      localStorage.setItem('yomiage', JSON.stringify({ visit }))
    },
    { visit },
  )
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await seed(page, ['PC-01', 'PC-02', 'PC-03'].map(visitPc))
  await page.goto(`${address}#/day/loop`)
}

async function keptByName(page: Page): Promise<Record<string, unknown>> {
  const stored = await storedActivations(page)
  return Object.fromEntries(
    stored.flatMap(one => (one['installationId'] ? [[one['name'], one['installationId']]] : [])),
  )
}

/** Another tab writes a PC, and its message is lost: only the app's own write finds out. */
async function writePastTheApp(page: Page, name: string) {
  await page.evaluate(
    wanted =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('yomiage')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const writing = opening.result.transaction('activations', 'readwrite')
          const store = writing.objectStore('activations')
          const reading = store.getAll()
          reading.onsuccess = () => {
            const record = reading.result.find(one => one.name === wanted)
            store.put({ ...record, room: '2F', revision: record.revision + 1 })
          }
          writing.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
    name,
  )
}

const seen = (page: Page) => page.evaluate(() => Reflect.get(window, 'seen') as string[])
const cameras = (page: Page) => page.evaluate(() => Reflect.get(window, 'cameras') as number)

let clip = ''
test.beforeAll(async () => {
  clip = await makeLoopClip(walk)
})
test.afterAll(() => rmSync(dirname(clip), { recursive: true, force: true }))

test('PC after PC before one camera: each gets its own ID, what is wrong is refused', async () => {
  const language = 'ja'
  const served = await serveApp()
  const { page, foreign, faults, close } = await phone({ language, clip })
  const user = job(page, language)
  const said = loopJa.loop
  await startLoop(page, served.address)
  await expect.poll(() => keptByName(page), patience).toMatchObject({ 'PC-03': two })

  // Looking at what was done and coming back asks for no camera.
  await page.getByRole('button', { name: /^次/ }).click()
  await expect(user.heading(said.list.title)).toBeVisible()
  await user.button(words[language].work.repair.camera).click()

  await expect.poll(async () => Object.keys(await keptByName(page)).length, patience).toBe(4)
  const kept = await keptByName(page)
  expect(Object.keys(kept).sort()).toEqual(['PC-01', 'PC-02', 'PC-03', 'PC-04'])
  expect(kept['PC-03']).toBe(two)
  expect(Object.values(kept).sort()).toEqual([one, two, three, four].sort())
  const isSaid = (sentence: string) =>
    expect.poll(async () => (await seen(page)).includes(sentence), patience).toBe(true)
  await isSaid(words[language].work.scan.badId)
  await isSaid(said.confirmationId)
  const nameOf = (id: string) => Object.keys(kept).find(name => kept[name] === id) ?? ''
  await isSaid(said.already(nameOf(one)))
  expect(await keptByName(page)).toEqual(kept)
  expect(await cameras(page)).toBe(1)

  await user.button(said.undo).click()
  await expect.poll(async () => Object.keys(await keptByName(page)).length).toBe(3)
  expect([...foreign]).toEqual([])
  expect(faults).toEqual([])
  await close()
  await served.stop()
})

test('killed in the middle: everything that was shown as stored is there, and the loop goes on', async () => {
  const served = await serveApp()
  const before = await phone({ language: 'en', clip })
  await startLoop(before.page, served.address)
  await expect(before.page.getByText(/^PC-\d\d ✓$/)).toBeVisible(patience)
  const shown = (await seen(before.page)).filter(status => status.endsWith('✓'))
  await before.kill()
  const after = await phone({ language: 'en', clip, profile: before.profile })
  await after.page.goto(served.address)
  await expect(job(after.page, 'en').heading(loopEn.loop.title)).toBeVisible()
  const kept = await keptByName(after.page)
  for (const status of shown) expect(kept).toHaveProperty([status.replace(' ✓', '')])
  await expect.poll(async () => Object.keys(await keptByName(after.page)).length, patience).toBe(4)
  const all = Object.values(await keptByName(after.page)).sort()
  expect(all).toEqual([one, two, three, four].sort())
  await after.close()
  await served.stop()
})

test('what another tab wrote meanwhile is not overwritten: the conflict is told, and the find goes to the next PC', async () => {
  const served = await serveApp()
  const { page, close } = await phone({ language: 'en', clip })
  await startLoop(page, served.address)
  await expect(page.getByRole('button', { name: loopEn.loop.chooseOther('PC-01') })).toBeVisible()
  await writePastTheApp(page, 'PC-01')
  await expect(page.getByText(loopEn.loop.unsaved.changed('PC-01'))).toBeVisible(patience)
  expect(await keptByName(page)).not.toHaveProperty(['PC-01'])
  await job(page, 'en').button(loopEn.loop.unsaved.retry).click()
  await expect.poll(async () => (await keptByName(page))['PC-01'], patience).toBeDefined()
  await close()
  await served.stop()
})
