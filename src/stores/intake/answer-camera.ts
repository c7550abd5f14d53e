import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { findingsInText } from '../../domain/intake/text-findings'
import type { CameraState } from '../../ports/camera'
import type { FeedbackKind } from '../../ports/feedback'
import type { Ports } from '../../ports/ports'
import { startDigitFusing } from '../scanning/digit-fusing'
import { createDigitScan, type DigitProgress } from '../scanning/digit-scan'
import { createScanCamera } from '../scanning/scan-camera'
import { judgeDigits } from '../scanning/scan-judge'
import { isWhole, seenDigits } from '../scanning/seen-id'
import type { NewFinding } from './finding'
import { isIdFinding } from './picture-findings'

/** The camera, held before another screen that shows the portal's page, or before a code. */
export type AnswerCamera = {
  /** Null while it is not open. */
  readonly state: ReadonlySignal<CameraState | null>
  readonly digits: ReadonlySignal<DigitProgress>
  showIn(video: HTMLVideoElement): () => void
  start(): void
  stop(): void
  /** Hands over what was read so far, to be put right by hand. */
  finishByHand(): void
}

const expected = 'confirmation-id'

/** Looks for a confirmation ID until one is whole, or stays unclear; then it stops, and `onFound` hears of it. */
export function createAnswerCamera(
  ports: Ports,
  give: (kind: FeedbackKind) => void,
  onFound: (findings: readonly NewFinding[]) => void,
): AnswerCamera {
  const open = signal(false)
  const camera = createScanCamera(ports)
  const digits = createDigitScan({
    clock: ports.clock,
    reader: camera.digitReader,
    expected,
    startFusing: () => startDigitFusing('live', expected),
    onProven: () => give('group'),
  })

  function close() {
    open.value = false
    camera.stop()
  }

  function stop() {
    close()
    digits.reset()
  }

  function finishByHand() {
    const { leader } = digits.progress.value
    if (!leader) return
    close()
    const pictures = { of: digits.pictureOf, take: () => undefined, close: digits.reset }
    onFound([{ kind: 'unsure', expected, seen: leader, beside: [], pictures }])
  }

  async function afterLook(end: AbortSignal) {
    if (end.aborted) return
    const { ids, done, stuck } = digits.progress.value
    if (stuck) return finishByHand()
    if (!done) return
    const judged = await Promise.all(ids.filter(isWhole).map(id => judgeDigits(seenDigits(id), expected)))
    const found = judged.flatMap(one => one ?? [])
    if (end.aborted || found.length === 0) return
    stop()
    onFound(found.map(one => ({ kind: 'confirmation-id', found: one, beside: [] })))
  }

  return {
    state: computed(() => (open.value ? camera.state.value : null)),
    digits: digits.progress,
    showIn: camera.showIn,
    start() {
      stop()
      open.value = true
      camera.start({
        wantsDigits: digits.wantsFrame,
        readDigits: (frame, end) => void digits.look(frame, end).then(() => afterLook(end)),
        async judgeCode({ text }) {
          const findings = findingsInText(text)
          if (!findings.some(isIdFinding)) return
          stop()
          onFound(findings)
        },
      })
    },
    stop,
    finishByHand,
  }
}
