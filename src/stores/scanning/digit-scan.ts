import { type ReadonlySignal, signal } from '@preact/signals'
import type { ExpectedId } from '../../domain/digits/expected-id'
import type { CameraFrame } from '../../ports/camera'
import type { Clock } from '../../ports/clock'
import type { DigitLook, DigitReader } from '../../ports/digit-reader'
import { type AimHint, aimHintOf, firstHint, steadyHint } from './aim-hint'
import type { DigitFusing } from './digit-fusing'
import { createDigitPictures } from './digit-pictures'
import { isDue, pauseAfter } from './look-pace'
import { isWhole, provenCount, type SeenId } from './seen-id'

/** What the digits before the camera have come to. */
export type DigitProgress = {
  /** The IDs seen, in the order in which they came into view. */
  readonly ids: readonly SeenId[]
  /** The one that the slots show: with the most proven groups; null before any was seen. */
  readonly leader: SeenId | null
  readonly hint: AimHint | null
  /** Digits cannot be read on this phone; codes can. */
  readonly unavailable: boolean
  /** Digits are in view, many groups are proven, and nothing new has come for a while. */
  readonly stuck: boolean
  /** The leader is whole, and no other ID in view is likely to become so. */
  readonly done: boolean
}

/** Reads the digits of the camera's frames, one look at a time. */
export type DigitScan = {
  readonly progress: ReadonlySignal<DigitProgress>
  /** The reader is free and has rested. */
  wantsFrame(): boolean
  /** Takes the frame over. Resolves when the look is over; never rejects. */
  look(frame: CameraFrame, signal: AbortSignal): Promise<void>
  pictureOf(id: number, group: number): ImageBitmap | null
  /** Forgets all that was seen. */
  reset(): void
}

/** Milliseconds of digits in view without anything new after which the rest is better done by hand. */
const patience = 4000
/** Groups that must be proven for that. */
const enoughProven = 5
/** Milliseconds that another ID in view may take once one is whole. */
const waitForOthers = 3000
/** Unanswered frames in a row after which digits count as unreadable here. */
const failuresEndured = 3

const nothing = { ids: [], leader: null, stuck: false, done: false }

/** Takes the frames' digits together; `onProven` hears when another group of the shown ID is proven. */
export function createDigitScan(options: {
  readonly clock: Clock
  readonly reader: () => DigitReader | null
  readonly expected: ExpectedId
  /** So many looks in a row without any digits, and what was seen before is forgotten; never where it is not given. */
  readonly forgetsAfter?: number
  readonly startFusing: () => Promise<DigitFusing>
  readonly onProven: () => void
}): DigitScan {
  const { clock } = options
  const pictures = createDigitPictures()
  let steady = firstHint(clock.now())
  const progress = signal<DigitProgress>({ ...nothing, hint: steady.shown, unavailable: false })
  let fusing: Promise<DigitFusing> | null = null
  let busy = false
  let nextLook = 0
  let failures = 0
  /** When something new was seen last, and how long digits were in view since. */
  let newestAt = clock.now()
  let lookedAt = clock.now()
  let inViewWithoutNews = 0
  let wholeSince: number | null = null
  let emptyLooks = 0

  function forgetSeen() {
    pictures.close()
    fusing = null
    inViewWithoutNews = 0
    wholeSince = null
    progress.value = { ...progress.value, ...nothing }
  }

  async function take(look: DigitLook, upright: boolean, signal: AbortSignal) {
    emptyLooks = isEmpty(look) ? emptyLooks + 1 : 0
    if (emptyLooks === options.forgetsAfter) forgetSeen()
    fusing ??= options.startFusing()
    const fused = await fusing.catch(() => null)
    if (signal.aborted || !fused) {
      for (const { image } of look.cutOuts) image.close()
      if (!fused) fusing = null
      return fused !== null
    }
    const now = clock.now()
    const { leader: before } = progress.value
    const { ids, blocks } = fused.add(look.sighting)
    pictures.take(look.cutOuts, blocks, progress.value.ids)
    const leader = leaderOf(ids, before)
    const proven = leader ? provenCount(leader) : 0
    const isNews = proven > (before && before.number === leader?.number ? provenCount(before) : 0)
    if (isNews) {
      newestAt = now
      inViewWithoutNews = 0
    } else if (leader?.inView) inViewWithoutNews += Math.min(Math.abs(now - lookedAt), 1000)
    lookedAt = now
    const whole = leader !== null && isWhole(leader)
    if (!whole) wholeSince = null
    else wholeSince = Math.min(wholeSince ?? now, now)
    steady = steadyHint(steady, aimHintOf(look.measures, upright), now)
    progress.value = {
      ids,
      leader,
      hint: steady.shown,
      unavailable: false,
      stuck: !whole && proven >= enoughProven && inViewWithoutNews >= patience,
      done: wholeSince !== null && (!ids.some(isComing) || now - wholeSince >= waitForOthers),
    }
    if (isNews && !whole) options.onProven()
    return true
  }

  return {
    progress,
    wantsFrame: () =>
      !busy && options.reader() !== null && !progress.value.unavailable && isDue(nextLook, clock.now()),
    async look(frame, signal) {
      const reader = options.reader()
      if (!reader) return frame.close()
      busy = true
      const started = clock.now()
      const upright = isUpright(frame)
      const look = await reader.readFrame(frame, options.expected, signal).catch(() => null)
      const ended = clock.now()
      if (look && (await take(look, upright, signal))) failures = 0
      else if (!signal.aborted) {
        failures += 1
        if (failures >= failuresEndured) progress.value = { ...progress.value, unavailable: true, hint: null }
      }
      busy = false
      nextLook = ended + pauseAfter(Math.max(look?.milliseconds ?? 0, ended - started), ended - newestAt)
    },
    pictureOf: pictures.of,
    reset() {
      forgetSeen()
      emptyLooks = 0
      failures = 0
      nextLook = 0
      newestAt = clock.now()
      lookedAt = newestAt
      steady = firstHint(newestAt)
      progress.value = { ...nothing, hint: steady.shown, unavailable: false }
    },
  }
}

function isUpright(frame: CameraFrame): boolean {
  return 'displayWidth' in frame ? frame.displayHeight > frame.displayWidth : frame.height > frame.width
}

function isEmpty({ sighting }: DigitLook): boolean {
  return sighting.blocks.length === 0 && sighting.parts.length === 0
}

/** Another ID in view that is about to be whole too. */
function isComing(seen: SeenId): boolean {
  return seen.inView && !isWhole(seen) && provenCount(seen) > 0
}

/** The ID with the most proven groups; the one shown before stays while no other has more. */
function leaderOf(ids: readonly SeenId[], before: SeenId | null): SeenId | null {
  const shown = ids.find(id => id.number === before?.number) ?? null
  return ids.reduce(
    (leader, id) => (leader === null || provenCount(id) > provenCount(leader) ? id : leader),
    shown,
  )
}
