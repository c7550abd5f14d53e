import { expect } from '@playwright/test'
import type { Language } from '../../src/i18n/language.ts'
import { job, storedActivations } from './support/job.ts'
import { phone } from './support/phone.ts'
import { sampleActivations, seed } from './support/sample-activations.ts'
import { printedLicence } from './support/scenes-pc.ts'
import { type ServedApp, serveApp } from './support/served-app.ts'
import { test } from './support/test.ts'
import { languages, words } from './support/words.ts'

const productKey = 'VK7JG-NPHTM-C97JM-9MPGT-3V66T'

let served: ServedApp
test.beforeAll(async () => {
  served = await serveApp()
})
test.afterAll(() => served.stop())

for (const language of languages) {
  test(`the pasted /dlv decides whether the PC is done, in ${language}`, async () => {
    const { work } = words[language]
    const { readBack } = sampleActivations(language)
    const { page, user, close, foreign, faults } = await finishing(language)
    await page.getByText(work.pc.done.title).click()
    const field = page.getByLabel(work.pc.done.label)
    const licensed = user.button(work.finish.licensed)
    const anyway = user.button(work.pc.done.anyway)
    await expect(licensed).toHaveAttribute('data-kind', 'primary')

    await field.fill(`${productKey}\n${printedLicence(language, 'notification')}`)
    await expect(page.getByText(work.pc.done.states.notification)).toBeVisible()
    await expect(page.getByText(work.pc.keysHidden)).toBeVisible()
    expect(await field.inputValue()).not.toContain('NPHTM')
    await expect(anyway).toHaveAttribute('data-kind', 'secondary')
    await expect(licensed).toBeHidden()

    await field.fill(printedLicence(language, 'licensed', 'Windows(R), Client-ESU-Year1 add-on'))
    await expect(page.getByText(work.pc.done.otherTitle)).toBeVisible()
    await expect(anyway).toHaveAttribute('data-kind', 'secondary')

    await page.evaluate(text => navigator.clipboard.writeText(text), printedLicence(language, 'licensed'))
    await user.button(work.pc.paste).click()
    await expect(page.getByText(work.pc.done.proof.name)).toBeVisible()
    await expect(licensed).toHaveAttribute('data-kind', 'primary')
    await licensed.click()
    await expect(page.getByText(work.finish.doneText(readBack.name))).toBeVisible()
    expect(JSON.stringify(await storedActivations(page))).not.toMatch(/3V66T|NPHTM|Professional/)
    expect([...foreign, ...faults]).toEqual([])
    await close()
  })

  test(`an error in a pasted text leads back to its step in one tap, in ${language}`, async () => {
    const { work, trouble } = words[language]
    const { page, user, close } = await finishing(language)
    await user.button(work.finish.failed).click()
    await user.button(work.pc.errors.open).click()
    await expect(user.heading(work.pc.errors.title)).toBeVisible()
    await page.getByLabel(work.pc.errors.label).fill('Error: 0xC004F04D\n0xC004FFFF')
    await expect(page.getByText(trouble.cause['id-mistyped'], { exact: true }).first()).toBeVisible()
    await expect(page.getByText(work.finish.unknownCode('0xC004FFFF'))).toBeVisible()
    await user.button(work.finish.go['confirmation-id']).click()
    await expect(page.getByText(work.readback.progress('A', 1), { exact: true })).toBeVisible()
    await close()
  })
}

async function finishing(language: Language) {
  const { readBack } = sampleActivations(language)
  const opened = await phone({ language })
  const { page } = opened
  const user = job(page, language)
  await page.goto(served.address)
  await seed(page, [readBack])
  await page.reload()
  await page.goto(`${served.address}#/pc/${readBack.id}/finish`)
  await expect(user.heading(words[language].work.finish.title)).toBeVisible()
  return { ...opened, user }
}
