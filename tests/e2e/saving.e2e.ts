import { expect, type Page } from '@playwright/test'
import { installationId, job, storedActivations } from './support/job.ts'
import { phone } from './support/phone.ts'
import { sampleActivations, seed } from './support/sample-activations.ts'
import { scarceStorage } from './support/scarce-storage.ts'
import { serveApp } from './support/served-app.ts'
import { test } from './support/test.ts'
import { words } from './support/words.ts'

const language = 'en'
const { shell, work } = words[language]

const digitsSoFar = async (page: Page) => {
  const [activation] = await storedActivations(page)
  const stage = activation?.['stage'] as { entry?: { groups: string[] } } | undefined
  return stage?.entry?.groups.join('') ?? null
}

test('a full phone blocks until the digits are stored', async () => {
  const served = await serveApp()
  const { page, close } = await phone({ language })
  const storage = await scarceStorage(page, served.address)
  const user = job(page, language)
  await page.goto(served.address)
  await user.newPcByTyping()
  await user.typeOnKeypad(installationId.slice(0, 9))
  await expect.poll(() => digitsSoFar(page)).toBe(installationId.slice(0, 9))

  await storage.fill()
  await user.button(installationId.slice(9, 10)).click()
  await expect(user.heading(work.saving.failedTitle)).toBeVisible()
  await expect(page.getByText(shell.fault['quota-exceeded'])).toBeVisible()
  await expect(page.getByLabel(work.saving.digits)).toHaveValue(installationId.slice(0, 10))
  await user.button(work.saving.copyDigits).click()
  await expect(user.button(work.saving.copied)).toBeVisible()
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(installationId.slice(0, 10))

  await user.button(work.saving.retry).click()
  await expect(user.heading(work.saving.failedTitle)).toBeVisible()
  await page.goBack()
  await expect(user.heading(work.saving.failedTitle)).toBeVisible()
  await expect(page.getByLabel(work.saving.digits)).toHaveValue(installationId.slice(0, 10))
  expect(await digitsSoFar(page)).toBe(installationId.slice(0, 9))

  await storage.free()
  await user.button(work.saving.retry).click()
  await expect(user.heading(shell.home.title)).toBeVisible()
  expect(await digitsSoFar(page)).toBe(installationId.slice(0, 10))
  await page.getByRole('button', { name: `${shell.actions.taking} PC-01` }).click()
  await user.typeOnKeypad(installationId.slice(10))
  await user.useTypedId()
  expect(await storedActivations(page)).toMatchObject([{ installationId }])
  await expect(user.button(work.overview.remove)).toBeVisible()
  await close()
  await served.stop()
})

test('a PC is not called done before that is stored', async () => {
  const served = await serveApp()
  const { page, close } = await phone({ language })
  const user = job(page, language)
  await page.goto(served.address)
  await expect(user.heading(shell.home.title)).toBeVisible()
  const { readBack } = sampleActivations(language)
  await seed(page, [readBack])
  await page.goto(`${served.address}#/pc/${readBack.id}/finish`)
  await expect(user.button(work.finish.licensed)).toBeVisible()
  // Another tab's transaction goes on and on: the app's own waits for it.
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('yomiage')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const store = opening.result.transaction('activations', 'readwrite').objectStore('activations')
          const goOn = () => {
            if (!Reflect.get(window, 'letGo')) store.count().onsuccess = goOn
            resolve()
          }
          goOn()
        }
      }),
  )
  await user.button(work.finish.licensed).click()
  expect(await page.getByText(work.finish.doneText(readBack.name)).count()).toBe(0)
  await expect(user.button(work.finish.licensed)).toBeVisible()
  await page.evaluate(() => Reflect.set(window, 'letGo', true))
  await expect(page.getByText(work.finish.doneText(readBack.name))).toBeVisible()
  expect(await storedActivations(page)).toMatchObject([{ stage: { kind: 'licensed' } }])
  await close()
  await served.stop()
})

test('a full phone while typing: with room again, typing goes on at the same digit', async () => {
  const served = await serveApp()
  const { page, close } = await phone({ language })
  const storage = await scarceStorage(page, served.address)
  const user = job(page, language)
  await page.goto(served.address)
  await user.newPcByTyping()
  await storage.fill()
  await user.button(installationId.slice(0, 1)).click()
  await expect(user.heading(work.saving.failedTitle)).toBeVisible()
  await storage.free()
  await user.button(work.saving.retry).click()
  await expect(user.heading(work.typing.title)).toBeVisible()
  await user.typeOnKeypad(installationId.slice(1))
  await user.useTypedId()
  expect(await storedActivations(page)).toMatchObject([{ installationId }])
  await close()
  await served.stop()
})

/** One PC open in two tabs, the second of which hears nothing of the first, as in a browser without the channel. */
async function twoTabs() {
  const served = await serveApp()
  const { page: first, context, close } = await phone({ language })
  const firstUser = job(first, language)
  await first.goto(served.address)
  await firstUser.newPcByTyping()
  await firstUser.button('6').click()
  await expect.poll(() => digitsSoFar(first)).toBe('6')
  const second = await context.newPage()
  await second.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'))
  await second.goto(first.url())
  const secondUser = job(second, language)
  await expect(secondUser.heading(work.typing.title)).toBeVisible()
  return {
    first,
    firstUser,
    second,
    secondUser,
    async end() {
      await close()
      await served.stop()
    },
  }
}

const firstGroup = (page: Page) =>
  page.getByRole('button', { name: new RegExp(`^${work.group.installation(0)}:`) })

for (const choice of ['keepMine', 'useStored'] as const) {
  test(`what another tab wrote is not overwritten unasked: ${choice}`, async () => {
    const { first, firstUser, second, secondUser, end } = await twoTabs()
    await firstUser.typeOnKeypad('83')
    await expect.poll(() => digitsSoFar(first)).toBe('683')

    await secondUser.button('1').click()
    await expect(secondUser.heading(work.saving.conflictTitle)).toBeVisible()
    await expect(second.getByText(work.saving.conflictText)).toBeVisible()
    await expect(second.getByText(shell.steps.taking(2))).toBeVisible()
    await expect(second.getByText(shell.steps.taking(3))).toBeVisible()
    expect(await digitsSoFar(second)).toBe('683')
    await secondUser.button(work.saving[choice]).click()
    await expect(secondUser.heading(work.typing.title)).toBeVisible()
    const expected = choice === 'keepMine' ? '61' : '683'
    const spelled = expected.split('').join(' ')
    await expect(firstGroup(second)).toHaveAccessibleName(new RegExp(`: ${spelled},`))
    await secondUser.button('7').click()
    await expect.poll(() => digitsSoFar(second)).toBe(`${expected}7`)
    await end()
  })
}

for (const choice of ['keepDeleted', 'leaveDeleted'] as const) {
  test(`a PC deleted in another tab comes back only by the user's choice: ${choice}`, async () => {
    const { first, firstUser, second, secondUser, end } = await twoTabs()
    await first.goto(first.url().replace(/type$/, 'overview'))
    await firstUser.button(work.overview.remove).click()
    await expect.poll(() => storedActivations(first)).toEqual([])

    await secondUser.button('8').click()
    await expect(second.getByText(work.saving.deletedElsewhere)).toBeVisible()
    await secondUser.button(work.saving[choice]).click()
    if (choice === 'keepDeleted') {
      await expect(secondUser.heading(work.typing.title)).toBeVisible()
      await expect.poll(() => digitsSoFar(second)).toBe('68')
    } else {
      await expect(secondUser.heading(work.missing.title)).toBeVisible()
      expect(await storedActivations(second)).toEqual([])
      await secondUser.button(work.missing.home).click()
      await expect(second.getByText(shell.home.emptyTitle)).toBeVisible()
    }
    await end()
  })
}

test('the board and an open PC follow what another tab does', async () => {
  const served = await serveApp()
  const { page: board, context, close } = await phone({ language })
  const boardUser = job(board, language)
  await board.goto(served.address)
  await expect(board.getByText(shell.home.emptyTitle)).toBeVisible()
  const work1 = await context.newPage()
  const user = job(work1, language)
  await work1.goto(`${served.address}#/new/type`)
  await user.typeOnKeypad('68305')
  await expect(board.getByText(shell.steps.taking(5))).toBeVisible()

  await board.getByRole('button', { name: `${shell.actions.taking} PC-01` }).click()
  await expect(firstGroup(board)).toHaveAccessibleName(/: 6 8 3 0 5,/)
  await user.typeOnKeypad('3')
  await expect(firstGroup(board)).toHaveAccessibleName(/: 6 8 3 0 5 3,/)

  await work1.goto(work1.url().replace(/type$/, 'overview'))
  await user.button(work.overview.remove).click()
  await expect(boardUser.heading(work.missing.title)).toBeVisible()
  await boardUser.button(work.missing.home).click()
  await expect(board.getByText(shell.home.emptyTitle)).toBeVisible()
  await close()
  await served.stop()
})
