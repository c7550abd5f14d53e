import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { FoundId } from '../domain/id-text'
import type { CameraState, CameraTrouble } from '../ports/camera'
import type { DigitLook } from '../ports/digit-reader'
import type { Instruments } from '../ports/instruments'
import { chosenFeedback } from './entry-store'
import { startDigitFusing } from './scanning/digit-fusing'
import { createDigitPictures, type DigitPictures } from './scanning/digit-pictures'
import { createDigitScan, type DigitProgress } from './scanning/digit-scan'
import { type FoundDigits, foundDigits, type IdSight } from './scanning/found-digits'
import type { Repair } from './scanning/repair-entry'
import { createRepairStore, type RepairStore } from './scanning/repair-store'
import { createScanCamera } from './scanning/scan-camera'
import { judgeText, type ScanNote } from './scanning/scan-judge'
import { provenCount, type SeenId } from './scanning/seen-id'
import { readStill } from './scanning/still-scan'
import type { WorkStores } from './work-stores'

/** What the scanning screen shows. Nothing is stored before `use`. */
export type ScanState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'looking'; readonly note: ScanNote | null }
  /** `share` done of a still picture, 0 to 1. */
  | { readonly kind: 'reading-still'; readonly share: number }
  | { readonly kind: 'trouble'; readonly trouble: CameraTrouble; readonly note: ScanNote | null }
  /** `sights` where the digits were read off the screen; `unread` other IDs stand there, not read. */
  | {
      readonly kind: 'found'
      readonly ids: readonly FoundId[]
      readonly sights: readonly IdSight[]
      readonly unread: number
    }
  | { readonly kind: 'repair'; readonly repair: RepairStore }

/** Looking for an installation ID with the camera or in a picture, as a code or as digits. */
export type ScanStore = {
  readonly state: ReadonlySignal<ScanState>
  readonly camera: ReadonlySignal<CameraState>
  readonly digits: ReadonlySignal<DigitProgress>
  showIn(video: HTMLVideoElement): () => void
  /** Starts the camera; returns the way to stop it. */
  start(): () => void
  /** After trouble, or to look again after a find. */
  again(): void
  readPicture(file: Blob): Promise<void>
  cancelPicture(): void
  /** Puts right by hand what the camera left open of the ID it shows. */
  finishByHand(): void
  /** Back to the camera; what it has proven and what was done by hand stays. */
  leaveRepair(): void
  use(found: FoundId): Promise<boolean>
  setTorch(on: boolean): void
  nextLens(): void
}

/** Only installation IDs are taken off screens here. */
const expected = 'installation-id'
/** Milliseconds that a note on a code or picture stands. */
const noteStands = 5000

/** Feeds the camera's newest frames to both readers until an ID is found. */
export function createScanStore(
  { ports, activation, preferences }: WorkStores,
  instruments: Instruments,
): ScanStore {
  const note = signal<ScanNote | null>(null)
  const found = signal<FoundDigits | null>(null)
  const repair = signal<RepairStore | null>(null)
  const stillShare = signal<number | null>(null)
  const give = chosenFeedback(instruments.feedback, () => preferences.values.value.feedback)
  const camera = createScanCamera(ports)
  const digits = createDigitScan({
    clock: ports.clock,
    reader: camera.digitReader,
    expected,
    startFusing: () => startDigitFusing('live', expected),
    onProven() {
      noted(null)
      give('group')
    },
  })
  const stillPictures = createDigitPictures()
  let still = new AbortController()
  let dropNote: () => void = () => undefined
  /** Repair opens by itself once; after that only by a tap. */
  let offered = false
  let judging = false
  /** The camera's ID that is under repair, by its number; null: none, or a still picture's. */
  let repaired: number | null = null
  const doneByHand = new Map<number, Repair>()

  function noted(next: ScanNote | null) {
    dropNote()
    note.value = next
    if (next) dropNote = ports.clock.after(noteStands, () => noted(null))
  }

  function finish(result: FoundDigits) {
    camera.pause()
    noted(null)
    repair.value = null
    found.value = result
    give('whole')
  }

  function openRepair({ number, groups }: SeenId, pictureOf: DigitPictures['of'], earlier: Repair | null) {
    camera.pause()
    noted(null)
    repair.value = createRepairStore(groups, earlier, group => pictureOf(number, group), give)
  }

  function finishByHand() {
    offered = true
    const { leader } = digits.progress.value
    if (!leader) return
    repaired = leader.number
    openRepair(leader, digits.pictureOf, doneByHand.get(leader.number) ?? null)
  }

  function leaveRepair() {
    if (repair.value && repaired !== null) doneByHand.set(repaired, repair.value.repair.value)
    repair.value = null
    repaired = null
    stillPictures.close()
    camera.resume()
  }

  async function afterLook(end: AbortSignal) {
    if (end.aborted) return
    const { ids, done, stuck } = digits.progress.value
    if (stuck && !offered) finishByHand()
    if (!done || judging) return
    judging = true
    const result = await foundDigits(ids, digits.pictureOf)
    judging = false
    if (!end.aborted && result.ids.length > 0) finish(result)
  }

  function stop() {
    still.abort()
    stillShare.value = null
    noted(null)
    camera.stop()
    found.value = null
    repair.value = null
    repaired = null
    doneByHand.clear()
    digits.reset()
    stillPictures.close()
    offered = false
  }

  function start() {
    stop()
    camera.start({
      wantsDigits: digits.wantsFrame,
      readDigits: (frame, end) => void digits.look(frame, end).then(() => afterLook(end)),
      async judgeCode(hit, end) {
        const judged = await judgeText(hit.text)
        if (end.aborted) return
        if (judged.kind === 'note') noted(judged.note)
        else finish({ ids: judged.ids, sights: [], unread: 0 })
      },
    })
  }

  /** True where the picture's digits are on their way to the screen. */
  async function showDigits({ sighting, again, cutOuts }: DigitLook, end: AbortSignal): Promise<boolean> {
    const fusing = await startDigitFusing('still', expected).catch(() => null)
    if (end.aborted || !fusing) {
      for (const { image } of cutOuts) image.close()
      return false
    }
    const first = fusing.add(sighting)
    const { blocks } = first
    const { ids } = again === null ? first : fusing.add(again)
    stillPictures.close()
    stillPictures.take(cutOuts, blocks, [])
    const result = await foundDigits(ids, stillPictures.of)
    if (end.aborted) return false
    const [best] = [...ids].sort((one, other) => provenCount(other) - provenCount(one))
    if (result.ids.length > 0) finish(result)
    else if (best) openRepair(best, stillPictures.of, null)
    return best !== undefined
  }

  async function readPicture(file: Blob) {
    still.abort()
    still = new AbortController()
    const end = still.signal
    camera.pause()
    noted(null)
    stillShare.value = 0
    const readers = await ports.scanning().catch(() => null)
    const finding = readers
      ? await readStill(file, readers, expected, end, share => {
          if (!end.aborted) stillShare.value = share
        })
      : ({ kind: 'note', note: 'still-failed' } as const)
    if (finding.kind === 'look') {
      const shown = await showDigits(finding.look, end)
      if (!shown && !end.aborted) noted(finding.note)
    } else if (end.aborted) return
    else if (finding.kind === 'note') noted(finding.note)
    else finish({ ids: finding.ids, sights: [], unread: 0 })
    if (end.aborted) return
    stillShare.value = null
    if (!found.value && !repair.value) camera.resume()
  }

  return {
    state: computed(() => {
      if (found.value) return { kind: 'found', ...found.value }
      if (repair.value) return { kind: 'repair', repair: repair.value }
      if (stillShare.value !== null) return { kind: 'reading-still', share: stillShare.value }
      const { value } = camera.state
      if (value.kind === 'trouble') return { kind: 'trouble', trouble: value.trouble, note: note.value }
      return value.kind === 'live' ? { kind: 'looking', note: note.value } : { kind: 'starting' }
    }),
    camera: camera.state,
    digits: digits.progress,
    showIn: camera.showIn,
    start() {
      start()
      return stop
    },
    again: start,
    readPicture,
    cancelPicture() {
      still.abort()
      stillShare.value = null
      stillPictures.close()
      camera.resume()
    },
    finishByHand,
    leaveRepair,
    async use(chosen) {
      const { takeFoundInstallationId } = await import('../domain/found-intake')
      return activation.change(open => takeFoundInstallationId(open, chosen))
    },
    setTorch: camera.setTorch,
    nextLens: camera.nextLens,
  }
}
