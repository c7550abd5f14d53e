import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { ActivationId } from '../../domain/activation'
import type { FoundId } from '../../domain/id-text'
import type { ScanTarget } from '../../domain/scan-targets'
import type { CameraState, CameraTrouble } from '../../ports/camera'
import type { Instruments } from '../../ports/instruments'
import type { RecordStorage } from '../../ports/record-storage'
import { chosenFeedback } from '../entry-store'
import { startDigitFusing } from '../scanning/digit-fusing'
import { createDigitScan, type DigitProgress } from '../scanning/digit-scan'
import { foundDigits } from '../scanning/found-digits'
import type { Repair } from '../scanning/repair-entry'
import { createRepairStore, type RepairStore } from '../scanning/repair-store'
import { createScanCamera } from '../scanning/scan-camera'
import { type SeenId, showsDigits } from '../scanning/seen-id'
import type { WorkStores } from '../work-stores'
import { createLoopFinds, type Preview } from './loop-finds'
import { createLoopIntake, type Unsaved } from './loop-intake'
import { judgeCode } from './loop-judge'
import type { LoopNews } from './loop-news'
import { createLoopTargets, type LoopTargets } from './loop-targets'
import { createLoopVoice } from './loop-voice'
import { createLoopWrites, type Taking } from './loop-writes'
import { createScanRoster, type ScanRoster } from './scan-roster'
import { createSightMemory } from './sight-memory'

/** What the scan loop shows. The camera stays on in all of them; it reads while `looking`. */
export type LoopState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'trouble'; readonly trouble: CameraTrouble }
  /** A find that is asked about before it is stored. */
  | ({ readonly kind: 'preview'; readonly target: ScanTarget | null } & Omit<Preview, 'named'>)
  | { readonly kind: 'repair'; readonly repair: RepairStore }
  | { readonly kind: 'unsaved'; readonly unsaved: Unsaved }
  /** What was done, and what waits. */
  | { readonly kind: 'list' }

/** Taking the installation IDs of many PCs, one after the other, with the camera on all the time. */
export type ScanLoopStore = {
  readonly state: ReadonlySignal<LoopState>
  readonly camera: ReadonlySignal<CameraState>
  readonly digits: ReadonlySignal<DigitProgress>
  /** The digits before the camera; null while it rests on the ID that was dealt with last. */
  readonly seen: ReadonlySignal<SeenId | null>
  readonly roster: Pick<ScanRoster, 'all' | 'waiting' | 'done' | 'fault'>
  readonly targets: Pick<LoopTargets, 'target' | 'skipped' | 'newName'>
  readonly news: ReadonlySignal<LoopNews | null>
  /** How many were stored so far: each one flashes. */
  readonly hits: ReadonlySignal<number>
  readonly takings: ReadonlySignal<readonly Taking[]>
  readonly confirmsEach: ReadonlySignal<boolean>
  showIn(video: HTMLVideoElement): () => void
  start(): () => void
  /** After trouble with the camera. */
  again(): void
  skip(): void
  /** This PC is next; null: a new one. Back to the camera, or to the find that is asked about. */
  choose(id: ActivationId | null): void
  undo(): Promise<void>
  /** Stores the find that was asked about. */
  use(found: FoundId): Promise<void>
  /** Back to the camera without storing what is asked about. */
  dismiss(): void
  /** Tries again to store what could not be stored. */
  retry(): Promise<void>
  finishByHand(): void
  openList(): void
  closeList(): void
  confirmEach(wanted: boolean): void
  setTorch(on: boolean): void
  nextLens(): void
}

/** Only installation IDs are taken off screens here. */
const expected = 'installation-id'
/** Looks without any digits after which the screen before counts as left: its lines are not joined with the next one's. */
const looksWithoutDigits = 4

/**
 * Reads on and on; each find is stored at once for the PC that is in sight as the next one, and only then called done.
 * `spoken`: what is said aloud where something is turned away.
 */
export function createScanLoopStore(
  { ports, preferences }: WorkStores,
  instruments: Instruments,
  records: RecordStorage,
  words: { readonly fallbackName: string; readonly spoken: (news: LoopNews) => string | null },
): ScanLoopStore {
  const { visit } = preferences.values.value
  const wanted = () => preferences.values.value.feedback
  const give = chosenFeedback(instruments.feedback, wanted)
  const voice = createLoopVoice(instruments, () => preferences.language.value)
  const roster = createScanRoster(records, ports.activationStorage, visit)
  const targets = createLoopTargets(roster, words.fallbackName)
  const intake = createLoopIntake(roster, targets, createLoopWrites(ports, visit))
  const memory = createSightMemory()
  const camera = createScanCamera(ports)
  const repair = signal<RepairStore | null>(null)
  const listed = signal(false)
  let persistAsked = false
  let doneByHand: { readonly number: number; readonly repair: Repair } | null = null
  const digits = createDigitScan({
    clock: ports.clock,
    reader: camera.digitReader,
    expected,
    forgetsAfter: looksWithoutDigits,
    startFusing: () => startDigitFusing('live', expected),
    onProven() {
      if (!seen.value) return
      finds.clear()
      give('group')
    },
  })
  const finds = createLoopFinds({
    roster,
    intake,
    voice,
    give,
    spoken: news => (wanted() ? words.spoken(news) : null),
    asksEach: () => preferences.values.value.loopConfirms,
    onSettled: digits.reset,
    onStored: askToPersist,
    onChange: readOrRest,
  })
  const seen = computed(() => {
    const { leader } = digits.progress.value
    const settled = finds.settled.value
    return leader && settled !== null && showsDigits(leader, settled) ? null : leader
  })

  function askToPersist() {
    if (persistAsked) return
    persistAsked = true
    void ports.activationStorage.persist()
  }

  /** The camera reads only where nothing else is to be settled first. */
  function readOrRest() {
    if (finds.preview.value || repair.value || intake.unsaved.value || listed.value) camera.pause()
    else camera.resume()
  }

  async function afterLook(end: AbortSignal) {
    await finds.ifFree(async () => {
      const { ids, done } = digits.progress.value
      if (end.aborted || !done) return
      const inView = ids.filter(id => id.inView)
      const find = await foundDigits(inView, digits.pictureOf)
      if (end.aborted || find.ids.length === 0) return
      if (memory.isNew(contentOf(find.ids))) await finds.take(find, null)
      else digits.reset()
    })
  }

  function startCamera() {
    camera.start({
      wantsDigits: digits.wantsFrame,
      readDigits: (frame, end) => void digits.look(frame, end).then(() => afterLook(end)),
      sawNoCode: memory.sawNothing,
      async judgeCode({ text }, end) {
        const judged = await judgeCode(text)
        if (end.aborted) return
        await finds.ifFree(async () => {
          if (!memory.isNew(judged.kind === 'ids' ? contentOf(judged.ids) : text)) return
          if (judged.kind === 'refused') finds.refuse(judged.why)
          else await finds.take({ ids: judged.ids, sights: [], unread: 0 }, text)
        })
      },
    })
  }

  function stop() {
    camera.stop()
    voice.stop()
    instruments.wakeLock.release()
    finds.drop()
    repair.value = null
    listed.value = false
    digits.reset()
  }

  function leaveRepair() {
    if (repair.value && doneByHand) doneByHand = { ...doneByHand, repair: repair.value.repair.value }
    repair.value = null
  }

  return {
    state: computed(() => {
      if (listed.value) return { kind: 'list' }
      if (intake.unsaved.value) return { kind: 'unsaved', unsaved: intake.unsaved.value }
      if (repair.value) return { kind: 'repair', repair: repair.value }
      if (finds.preview.value) {
        const { named, ...preview } = finds.preview.value
        return { kind: 'preview', ...preview, target: named ?? targets.target.value }
      }
      const { value } = camera.state
      if (value.kind === 'trouble') return value
      return value.kind === 'live' ? { kind: 'looking' } : { kind: 'starting' }
    }),
    camera: camera.state,
    digits: digits.progress,
    seen,
    roster,
    targets,
    news: finds.news,
    hits: finds.hits,
    takings: intake.takings,
    confirmsEach: computed(() => preferences.values.value.loopConfirms),
    showIn: camera.showIn,
    start() {
      const stopRoster = roster.start()
      instruments.wakeLock.hold()
      startCamera()
      return () => {
        stopRoster()
        stop()
      }
    },
    again: startCamera,
    skip() {
      targets.skip()
      finds.clear()
    },
    choose(id) {
      targets.choose(id)
      finds.dropName()
      if (finds.mayComeAgain()) memory.forget()
      listed.value = false
      readOrRest()
    },
    undo: () => finds.inTurn(finds.undo),
    use: found =>
      finds.inTurn(() => {
        if (!repair.value) return finds.usePreview(found)
        memory.isNew(found.digits)
        leaveRepair()
        return finds.takeByHand(found)
      }),
    dismiss() {
      if (finds.preview.value || intake.unsaved.value) digits.reset()
      finds.drop()
      leaveRepair()
      readOrRest()
    },
    retry: () => finds.inTurn(finds.retry),
    finishByHand() {
      const leader = seen.value
      if (!leader) return
      const { number, groups } = leader
      const earlier = doneByHand?.number === number ? doneByHand.repair : null
      const opened = createRepairStore(groups, earlier, group => digits.pictureOf(number, group), give)
      doneByHand = { number, repair: opened.repair.value }
      repair.value = opened
      readOrRest()
    },
    openList() {
      listed.value = true
      readOrRest()
    },
    closeList() {
      listed.value = false
      readOrRest()
    },
    confirmEach: loopConfirms => preferences.change({ loopConfirms }),
    setTorch: camera.setTorch,
    nextLens: camera.nextLens,
  }
}

/** By the IDs alone: a code and a screen that show the same ones are the same content. */
function contentOf(ids: readonly FoundId[]): string {
  return ids
    .map(({ digits }) => digits)
    .sort()
    .join(' ')
}
