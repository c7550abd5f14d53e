import type { Page } from '@playwright/test'
import { type Activation, type ActivationId, newActivation } from '../../../src/domain/activation.ts'
import { keepConfirmationId, keepEntry, takeInstallationId } from '../../../src/domain/activation-moves.ts'
import type { ConfirmationId } from '../../../src/domain/confirmation-id.ts'
import { entryDigits, entryOf } from '../../../src/domain/id-entry.ts'
import { installationShape63 } from '../../../src/domain/id-shape.ts'
import type { InstallationId } from '../../../src/domain/installation-id.ts'
import { plainWindows } from '../../../src/domain/product.ts'
import { inventedConfirmationIds, inventedInstallationIds } from '../../e2e/support/invented-ids.ts'
import { job } from '../../e2e/support/job.ts'
import { chooseFile, recordFile } from '../../e2e/support/record-steps.ts'
import { seed } from '../../e2e/support/sample-activations.ts'
import { words } from '../../e2e/support/words.ts'
import version1 from '../../fixtures/database/version-1.json' with { type: 'json' }
import type { Claims } from './claims.ts'
import { leaveVersion1 } from './version-1.ts'

/** What a job is given for one round. */
export type Round = {
  readonly page: Page
  readonly address: string
  readonly claims: Claims
  /** Counts the rounds of this job, from 0; every round has IDs of its own. */
  readonly number: number
  readonly random: () => number
  /** All digits that the user has tapped by now. */
  readonly tapped: (digits: string) => void
}

/** What the user is at when the browser is killed. */
export type CrashJob = {
  readonly name: string
  readonly clip?: string
  /** About how many notes a whole round gives: the kill comes before one of them. */
  readonly notes: number
  /** Done before anything may be killed. */
  prepare?(round: Round): Promise<void>
  run(round: Round): Promise<void>
}

const { shell, work, day } = words.en
const rounds = 1_000
const installationIds = inventedInstallationIds(rounds)
const confirmationIds = inventedConfirmationIds(rounds)
const importedPcs = 300
const oldPcs = 400

const idsOf = (number: number) => ({
  installationId: (installationIds[number % rounds] ?? '') as InstallationId,
  confirmationId: (confirmationIds[number % rounds] ?? '') as ConfirmationId,
})

/** As long as the app's own, which its addresses ask for. */
const idOf = (job: string, number: number) => `crash-${job}-${number}` as ActivationId

function pcOf(job: string, number: number): Activation {
  return newActivation(idOf(job, number), `${job} ${number}`, plainWindows, 1_000 + number)
}

/** An address of the app from within it or from outside. */
async function goTo({ page, address }: Round, path: string) {
  await page.goto(`${address}#/`)
  await page.goto(`${address}#/${path}`)
}

const hasInstallationId = (id: string) => ({
  says: `installation ID ${id} on the overview`,
  holds: (stored: readonly Activation[]) =>
    stored.some(({ stage }) => 'installationId' in stage && stage.installationId === id),
})

const hasConfirmationId = (id: string) => ({
  says: `confirmation ID ${id} being read aloud`,
  holds: (stored: readonly Activation[]) =>
    stored.some(({ stage }) => 'confirmationId' in stage && stage.confirmationId === id),
})

const typing: CrashJob = {
  name: 'typing',
  notes: 58,
  async run(round) {
    const { page, claims, number, random } = round
    const { installationId } = idsOf(number)
    await goTo(round, 'new/type')
    await job(page, 'en').heading(work.typing.title).waitFor()
    for (let at = 0; at < installationId.length; ) {
      const burst = installationId.slice(at, at + 1 + Math.floor(random() * 5))
      await page.evaluate(tapDigits, burst)
      at += burst.length
      round.tapped(installationId.slice(0, at))
    }
    await job(page, 'en').useTypedId()
    claims.promise(hasInstallationId(installationId))
  },
}

const scanning: CrashJob = {
  name: 'scanning',
  clip: 'page.mjpeg',
  notes: 4,
  async run(round) {
    await goTo(round, 'new/scan')
    const { button } = job(round.page, 'en')
    await button(work.scan.use).click()
    await round.page.getByRole('heading', { level: 2, name: work.overview.installationId }).waitFor()
    const known = await round.page.evaluate(() => location.hash)
    round.claims.promise({
      says: `a scanned ID on the overview (${known})`,
      holds: stored => stored.some(({ id, stage }) => known.includes(id) && stage.kind !== 'taking'),
    })
  },
}

const portalHop: CrashJob = {
  name: 'portal hop',
  notes: 6,
  async prepare({ page, number }) {
    await seed(page, [takeInstallationId(pcOf('hop', number), idsOf(number).installationId)])
  },
  async run(round) {
    const { page, claims, number } = round
    const { confirmationId } = idsOf(number)
    const user = job(page, 'en')
    await goTo(round, `pc/${idOf('hop', number)}/portal`)
    await Promise.all([
      page
        .context()
        .waitForEvent('page')
        .then(portal => portal.close()),
      page.getByRole('link', { name: work.portal.open }).click(),
    ])
    await page.bringToFront()
    await user.waitForAnswerScreen()
    await user.pastePortalText(confirmationId)
    await user.keep()
    claims.promise(hasConfirmationId(confirmationId))
  },
}

const readback: CrashJob = {
  name: 'readback',
  notes: 18,
  async prepare({ page, number }) {
    const { installationId, confirmationId } = idsOf(number)
    const taken = takeInstallationId(pcOf('readback', number), installationId)
    await seed(page, [keepConfirmationId(taken, confirmationId)])
  },
  async run(round) {
    const { page, claims, number } = round
    await goTo(round, `pc/${idOf('readback', number)}/readback`)
    for (const letter of 'BCDEFGH') await confirm(page, work.readback.next(letter))
    await confirm(page, work.readback.last)
    await job(page, 'en').finishLicensed(`readback ${number}`)
    claims.promise({
      says: `readback ${number} licensed`,
      holds: stored =>
        stored.some(({ id, stage }) => id === idOf('readback', number) && stage.kind === 'licensed'),
    })
  },
}

const importing: CrashJob = {
  name: 'import',
  notes: importedPcs + 1,
  async run(round) {
    const { page, claims, number } = round
    const prefix = `import ${number} `
    const pcs = Array.from({ length: importedPcs }, (_, index) => {
      const pc = { ...pcOf(`import${number}`, index), name: `${prefix}${index}` }
      return keepEntry(pc, entryOf(idsOf(index).installationId.slice(0, 40), installationShape63))
    })
    claims.allOrNone(prefix, importedPcs)
    await chooseFile(page, 'en', recordFile(pcs))
    await page.getByRole('button', { name: eitherOf(day.records.import.write) }).click()
    await page
      .getByText(eitherOf(count => day.records.import.written(importedPcs, count - importedPcs)))
      .waitFor()
    claims.promise({
      says: `${prefix}imported`,
      holds: stored => stored.filter(({ name }) => name.startsWith(prefix)).length === importedPcs,
    })
  },
}

/** Beside the PCs the file holds the visit of the samples, which is new until an import came to its end. */
function eitherOf(words: (records: number) => string): RegExp {
  return new RegExp(`^(${words(importedPcs)}|${words(importedPcs + 1)})$`)
}

const upgrade: CrashJob = {
  name: 'upgrade',
  notes: oldPcs + 1,
  async prepare({ page, address, claims }) {
    claims.forget()
    // A picture of the same origin: the app itself would open the database.
    await page.goto(`${address}favicon.svg`)
    const old = Array.from({ length: oldPcs }, (_, index) => {
      const one = version1[index % version1.length]
      return { ...one, id: `old-${index}`, name: `old ${index}` }
    })
    await page.evaluate(leaveVersion1, old)
    claims.promise({
      says: 'all that version 1 had stored',
      holds: stored => stored.filter(({ id, name }) => name === id.replace('-', ' ')).length === oldPcs,
    })
  },
  async run({ page, address }) {
    await page.goto(address)
    await page.getByRole('heading', { level: 1, name: shell.home.title, exact: true }).waitFor()
    await page
      .getByText(/^old \d+$/)
      .first()
      .waitFor()
  },
}

/** All that a technician may be at when the phone ends the app. */
export const crashJobs: readonly CrashJob[] = [typing, scanning, portalHop, readback, importing, upgrade]

/** How many of the tapped digits stand nowhere. */
export function missingDigits(tapped: string, activations: readonly Activation[]): number {
  const stored = activations
    .map(({ stage }) => (stage.kind === 'taking' ? entryDigits(stage.entry) : stage.installationId))
    .filter(digits => tapped.startsWith(digits))
  return tapped.length - Math.max(0, ...stored.map(({ length }) => length))
}

/** Taps until the group is confirmed: a tap right after the one before does nothing. Ends with the browser. */
async function confirm(page: Page, name: string) {
  const button = page.getByRole('button', { name, exact: true })
  await button.waitFor()
  while (await button.isVisible()) {
    await button.evaluateAll(([found]) => found instanceof HTMLElement && found.click())
  }
}

/** Runs in the page: presses the keys of the app's own keypad, faster than a hand. */
function tapDigits(digits: string): void {
  // Behind the groups, whose buttons may hold no more than their number.
  const keys = [...document.querySelectorAll('button')].reverse()
  for (const digit of digits) keys.find(key => key.textContent?.trim() === digit)?.click()
}
