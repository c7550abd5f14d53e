import { rmSync } from 'node:fs'
import { setTimeout as after } from 'node:timers/promises'
import { activationIn } from '../../../src/platform/storage/activation-record.ts'
import { storedActivations } from '../../e2e/support/job.ts'
import { randomNumbers } from '../screen/random-numbers.ts'
import { type Claims, createClaims } from './claims.ts'
import { type CrashJob, crashJobs, missingDigits } from './crash-jobs.ts'
import { type CrashPhone, crashPhone } from './crash-phone.ts'
import type { PageNote } from './page-notes.ts'

/** What came of one kill. */
export type Kill = {
  readonly job: string
  /** After how many notes of the page the browser was killed, and whether the job was over by then. */
  readonly notes: number
  readonly over: boolean
  /** Where the job itself did not go on: what it waited for. */
  readonly stuck: string | null
  readonly lost: readonly string[]
  readonly torn: readonly string[]
  /** How many digits the user had tapped that were neither acknowledged nor stored. */
  readonly behind: number
}

/** Where one job's phone stands between two kills. */
type Crew = { readonly job: CrashJob; readonly claims: Claims; profile: string | null; rounds: number }

/** What is known of a kill before the phone is switched on again. */
type Pending = Omit<Kill, 'lost' | 'torn' | 'behind'> & { readonly tapped: string }

/** A kill comes up to this many milliseconds behind the note it goes by, most often a few: amid what follows. */
const mostMilliseconds = 200

/**
 * Kills the browser so often, each job in turn on a phone of its own, at moments that the seed chooses; after each
 * kill the app is started on the same phone and all that was ever acknowledged there is looked for.
 */
export async function crashRounds(options: {
  readonly address: string
  readonly kills: number
  readonly seed: number
  readonly onKill?: (kill: Kill) => void
}): Promise<{ readonly kills: readonly Kill[]; readonly acknowledged: number }> {
  const { address, seed } = options
  const random = randomNumbers(seed)
  const crews = crashJobs.map((job): Crew => ({ job, claims: createClaims(), profile: null, rounds: 0 }))
  const pending = new Map<Crew, Pending>()
  const kills: Kill[] = []

  async function look(crew: Crew, { page }: CrashPhone) {
    const before = pending.get(crew)
    if (!before) return
    const activations = await storedActivations(page)
    const { tapped, ...rest } = before
    const read = activations.flatMap(one => activationIn(one) ?? [])
    const behind = missingDigits(tapped, read)
    const kill = { ...rest, ...crew.claims.judge(activations), behind }
    kills.push(kill)
    pending.delete(crew)
    options.onKill?.(kill)
  }

  async function switchOn(crew: Crew, onNote: (note: PageNote) => void): Promise<CrashPhone> {
    const { clip } = crew.job
    const device = await crashPhone({
      onNote,
      ...(crew.profile ? { profile: crew.profile } : {}),
      ...(clip ? { clip } : {}),
    })
    crew.profile = device.profile
    await device.page.goto(address)
    await device.page.getByRole('heading', { level: 1 }).waitFor()
    await secondCopyRead(device)
    await look(crew, device)
    return device
  }

  async function round(crew: Crew) {
    const { job, claims } = crew
    let notes: number | null = null
    let tapped = ''
    let killing = false
    const killAt = Math.floor(random() * job.notes * 1.1)
    const milliseconds = random() ** 3 * mostMilliseconds
    const device = await switchOn(crew, note => {
      claims.hear(note)
      if (notes === null) return
      notes += 1
      if (notes === killAt) killSoon()
    })
    const killSoon = () => {
      if (killing) return
      killing = true
      void after(milliseconds).then(device.die)
    }
    const number = crew.rounds
    crew.rounds += 1
    const given = {
      page: device.page,
      address,
      claims,
      number,
      random,
      tapped: (digits: string) => {
        tapped = digits
      },
    }
    await job.prepare?.(given)
    notes = 0
    if (killAt === 0) killSoon()
    let over = false
    let stuck: string | null = null
    try {
      await job.run(given)
      over = true
    } catch (error) {
      if (!killing) stuck = `${String(error)} at: ${await shownBy(device)}`
    }
    killSoon()
    await device.dead
    pending.set(crew, { job: job.name, notes: notes ?? 0, over, stuck, tapped })
  }

  try {
    for (let kill = 0; kill < options.kills; kill += 1) {
      const crew = crews[kill % crews.length]
      if (crew) await round(crew)
    }
    for (const crew of pending.keys()) await (await switchOn(crew, crew.claims.hear)).close()
  } finally {
    for (const { profile } of crews) if (profile) rmSync(profile, { recursive: true, force: true })
  }
  return { kills, acknowledged: crews.reduce((sum, { claims }) => sum + claims.acknowledged, 0) }
}

/** The app has looked whether its database is new, and brought back what was there. */
async function secondCopyRead({ page }: CrashPhone): Promise<void> {
  const isMarked = () =>
    page.evaluate(
      () =>
        new Promise<boolean>(resolve => {
          const opening = indexedDB.open('yomiage')
          opening.onerror = () => resolve(false)
          opening.onsuccess = () => {
            const reading = opening.result.transaction('place').objectStore('place').get('second-copy')
            reading.onsuccess = () => {
              opening.result.close()
              resolve(reading.result !== undefined)
            }
          }
        }),
    )
  while (!(await isMarked())) await after(20)
}

/** What the screen shows, to tell why a job does not go on. */
async function shownBy({ page }: CrashPhone): Promise<string> {
  return `${page.url()} ${(await page.locator('body').innerText()).slice(0, 400)}`
}
