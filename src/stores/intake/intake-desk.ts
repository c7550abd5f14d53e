import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { maskProductKeys } from '../../domain/id-text'
import type { RefusedThing } from '../../domain/intake/intake-limits'
import type { Instruments } from '../../ports/instruments'
import type { RecordStorage } from '../../ports/record-storage'
import type { SharedThings } from '../../ports/shared-things'
import { chosenFeedback } from '../entry-store'
import { createRepairStore, type RepairStore } from '../scanning/repair-store'
import type { WorkStores } from '../work-stores'
import { type AnswerCamera, createAnswerCamera } from './answer-camera'
import { cappedThings } from './capped-things'
import { type Finding, type NewFinding, withFindings } from './finding'
import { createIntakeAnswers, type IntakeAnswers } from './intake-answers'
import { type OpenedFor, takeOpenedFor } from './opened-for'
import type { PictureReaders } from './picture-findings'
import { readFileThing, readTextThing, type ThingReading } from './thing-findings'

/** What is being read: the name as it came, which of how many, and the share done, 0 to 1. */
export type BeingRead = {
  readonly name: string
  readonly at: number
  readonly of: number
  readonly share: number
}

/** Anything from outside, looked through and shown with its next step. Nothing is written before a tap. */
export type IntakeDesk = {
  readonly findings: ReadonlySignal<readonly Finding[]>
  readonly reading: ReadonlySignal<BeingRead | null>
  /** What was not taken, of all that came since the last `clear`. */
  readonly refused: ReadonlySignal<readonly RefusedThing[]>
  /** The phone gave no clipboard, or there was nothing in it. */
  readonly paste: ReadonlySignal<'refused' | 'empty' | null>
  readonly repair: ReadonlySignal<RepairStore | null>
  readonly answers: IntakeAnswers
  readonly camera: AnswerCamera
  readonly openedFor: OpenedFor | null
  /** Takes what was shared, and capped already. */
  take(things: SharedThings): Promise<void>
  give(texts: readonly string[], files: readonly File[]): Promise<void>
  /** What stands in the field, product keys masked. */
  readonly typed: ReadonlySignal<string>
  /** Looks through the field's text, in place of what stood there before. */
  type(text: string): Promise<void>
  /** Reads the clipboard; inside a tap. */
  pasteAll(): Promise<void>
  cancel(): void
  /** Puts an unsure ID right by hand. */
  openRepair(number: number): void
  leaveRepair(): void
  /** Takes the repaired ID in the unsure one's place. */
  endRepair(): Promise<void>
  /** Drops everything, to bring in something else. */
  clear(): void
  /** Drops everything for good, and gives the readers' memory back. */
  leave(): void
}

/** Characters below which a typed text without a find is not spoken of. */
const shortestText = 8

/** Looks through what comes in; makes its stores when the screen opens. */
export function createIntakeDesk(
  app: WorkStores,
  instruments: Pick<Instruments, 'feedback' | 'incoming'>,
  records: RecordStorage,
): IntakeDesk {
  const { ports, preferences } = app
  const { incoming, feedback } = instruments
  const findings = signal<readonly Finding[]>([])
  const reading = signal<BeingRead | null>(null)
  const refused = signal<readonly RefusedThing[]>([])
  const typed = signal('')
  const paste = signal<'refused' | 'empty' | null>(null)
  const repaired = signal<{ readonly number: number; readonly repair: RepairStore } | null>(null)
  const openedFor = takeOpenedFor(ports)
  const answers = createIntakeAnswers(app, records, openedFor?.id ?? null)
  const chosen = chosenFeedback(feedback, () => preferences.values.value.feedback)
  const camera = createAnswerCamera(ports, chosen, found => void show(found))
  let end = new AbortController()
  let lastNumber = 0
  let readers: PictureReaders | null = null

  async function pictures() {
    readers = await ports.scanning()
    return readers
  }

  const numbered = (found: NewFinding, source: string | null): Finding => {
    lastNumber += 1
    return { ...found, number: lastNumber, source }
  }

  function add({ findings: found, refused: not }: ThingReading, source: string | null) {
    refused.value = [...refused.value, ...not]
    findings.value = withFindings(
      findings.value,
      found.map(one => numbered(one, source)),
    )
  }

  /** What the camera saw. */
  async function show(found: readonly NewFinding[]) {
    if (found.some(({ kind }) => kind !== 'unsure')) chosen('whole')
    add({ findings: found, refused: [] }, null)
    await answers.place(findings.value)
  }

  async function readFiles(files: readonly File[], signal: AbortSignal) {
    for (const [index, file] of files.entries()) {
      const show = (share: number) => {
        if (!signal.aborted) reading.value = { name: file.name, at: index + 1, of: files.length, share }
      }
      show(0)
      const read = await readFileThing(file, { incoming, pictures }, signal, show)
      if (signal.aborted) return closePictures(read.findings)
      add(read, file.name)
    }
  }

  async function take(things: SharedThings) {
    const { signal } = end
    paste.value = null
    refused.value = [...refused.value, ...things.refused]
    for (const text of things.texts) add(readTextThing(text), null)
    await readFiles(things.files, signal)
    if (signal.aborted) return
    await answers.place(findings.value)
    if (!signal.aborted) reading.value = null
    if (findings.value.some(one => 'found' in one && one.found.valid)) chosen('whole')
  }

  function clear() {
    camera.stop()
    end.abort()
    end = new AbortController()
    closePictures(findings.value)
    findings.value = []
    typed.value = ''
    reading.value = null
    refused.value = []
    paste.value = null
    repaired.value = null
    answers.clear()
  }

  return {
    findings: computed(() => findings.value),
    reading: computed(() => reading.value),
    refused: computed(() => refused.value),
    paste: computed(() => paste.value),
    repair: computed(() => repaired.value?.repair ?? null),
    answers,
    openedFor,
    camera,
    take,
    typed: computed(() => typed.value),
    async type(text) {
      const { texts, refused: not } = cappedThings([text], [])
      typed.value = not.length > 0 ? '' : maskProductKeys(text)
      refused.value = not
      paste.value = null
      const others = findings.value.filter(one => one.source !== null)
      const found = texts.flatMap(one => readTextThing(one).findings)
      // Half a word is nothing yet.
      const worth = text.trim().length < shortestText ? found.filter(({ kind }) => kind !== 'nothing') : found
      findings.value = withFindings(
        others,
        worth.map(one => numbered(one, null)),
      )
      await answers.place(findings.value)
    },
    give: (texts, files) => take(cappedThings(texts, files)),
    async pasteAll() {
      const given = await incoming.paste()
      const things = given && cappedThings(given.texts, given.files)
      if (!things) paste.value = 'refused'
      else if (things.texts.length + things.files.length + things.refused.length === 0) paste.value = 'empty'
      else await take(things)
    },
    cancel: clear,
    openRepair(number) {
      const unsure = findings.value.find(one => one.number === number)
      if (unsure?.kind !== 'unsure') return
      const { seen, pictures, expected } = unsure
      const pictureOf = (group: number) => pictures.of(seen.number, group)
      repaired.value = { number, repair: createRepairStore(seen.groups, null, pictureOf, chosen, expected) }
    },
    leaveRepair() {
      repaired.value = null
    },
    async endRepair() {
      const { number, repair } = repaired.value ?? {}
      const found = await repair?.result()
      const unsure = findings.value.find(one => one.number === number)
      if (!found || unsure?.kind !== 'unsure') return
      const { beside, pictures, source } = unsure
      repaired.value = null
      pictures.close()
      const proven: NewFinding =
        found.kind === 'confirmation-id'
          ? { kind: 'confirmation-id', found, beside }
          : { kind: 'installation-id', found }
      findings.value = withFindings(
        findings.value.filter(one => one !== unsure),
        [numbered(proven, source)],
      )
      await answers.place(findings.value)
    },
    clear,
    leave() {
      clear()
      readers?.barcodeReader.close()
      readers?.digitReader.close()
    },
  }
}

function closePictures(findings: readonly NewFinding[]) {
  for (const finding of findings) {
    if (finding.kind === 'unsure') finding.pictures.close()
  }
}
