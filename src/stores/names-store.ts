import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { ListedPc, ListFault, NameList } from '../domain/records/name-list'
import { expandNamePattern, type NamePatternReading } from '../domain/records/name-pattern'
import { readPastedNames } from '../domain/records/pasted-names'
import { largestFile } from '../domain/records/records'
import type { StorageFault } from '../ports/activation-storage'
import type { RecordStorage } from '../ports/record-storage'
import type { RecordTools } from '../ports/record-tools'
import type { AppStores } from './app-stores'
import { foldedName, type KnownPcs, newPcs, readKnownPcs } from './board/new-pcs'

/** How the names come. */
export type NameWay = 'pattern' | 'pasted' | 'file'

/** Why a list gives no names at all. `ours` is an export of this app, which is imported instead. */
export type ListRefusal =
  | { readonly kind: 'empty' | 'too-large' | 'unreadable' | 'workbook' | 'not-a-list' | 'ours' }
  | { readonly kind: 'too-many'; readonly count: number; readonly limit: number }

/** A PC of the list whose installation ID another PC on this phone has. */
export type KnownId = { readonly line: number; readonly name: string }

/** What would be added; nothing is written before that is said. */
export type NamesPreview =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'pattern-problem'; readonly problem: PatternProblem }
  | { readonly kind: 'list-problem'; readonly problem: ListRefusal }
  | {
      readonly kind: 'names'
      readonly fresh: readonly ListedPc[]
      /** Of the same name in this visit: left out. */
      readonly known: readonly ListedPc[]
      /** Left out, too. */
      readonly knownIds: readonly KnownId[]
      readonly faults: readonly ListFault[]
      readonly ignored: NameList['columns']['ignored']
      /** Some letters of the file could not be read. */
      readonly doubtful: boolean
    }

/** What keeps a pattern from making names. */
export type PatternProblem = Exclude<NamePatternReading, { kind: 'names' | 'empty' }>

type List = { readonly names: NameList; readonly doubtful: boolean } | ListRefusal | null

/** Many PCs by their names. */
export type NamesStore = {
  readonly way: ReadonlySignal<NameWay>
  readonly pattern: ReadonlySignal<string>
  readonly pasted: ReadonlySignal<string>
  readonly fileName: ReadonlySignal<string | null>
  /** For those whose line names none. */
  readonly room: ReadonlySignal<string>
  readonly preview: ReadonlySignal<NamesPreview>
  readonly fault: ReadonlySignal<StorageFault | null>
  /** Another tab added some of them meanwhile: nothing was added, the preview is new. */
  readonly changedElsewhere: ReadonlySignal<boolean>
  /** Reads what is here already. */
  load(): Promise<void>
  chooseWay(way: NameWay): void
  writePattern(text: string): void
  writePasted(text: string): void
  writeRoom(text: string): void
  chooseFile(file: File): Promise<void>
  /** Stores them all, or none. True once they are stored. */
  add(): Promise<boolean>
}

/** @param example the pattern that stands there at first: braces are hard to find on a phone's keyboard */
export function createNamesStore(
  app: AppStores,
  records: RecordStorage,
  recordTools: () => Promise<RecordTools>,
  example: string,
): NamesStore {
  const { ports, preferences } = app
  const way = signal<NameWay>('pattern')
  const pattern = signal(example)
  const pasted = signal('')
  const file = signal<{ name: string; list: List } | null>(null)
  /** Of the file that is being read. */
  let reading: AbortController | null = null
  const room = signal('')
  const known = signal<KnownPcs>({ names: new Set(), ids: new Map() })
  const fault = signal<StorageFault | null>(null)
  const changedElsewhere = signal(false)
  /** From the tap on, until it has failed: a second tap must not add them again. */
  let adding = false

  const list = computed((): List => {
    if (way.value === 'file') return file.value?.list ?? null
    if (pasted.value.trim() === '') return null
    const read = readPastedNames(pasted.value)
    return read.kind === 'names' ? { names: read, doubtful: false } : refusalOf(read)
  })

  const preview = computed((): NamesPreview => {
    if (way.value === 'pattern') {
      const read = expandNamePattern(pattern.value)
      if (read.kind === 'empty') return { kind: 'nothing' }
      if (read.kind !== 'names') return { kind: 'pattern-problem', problem: read }
      return previewOf(read.names.map(plainPc), known.value)
    }
    if (list.value === null) return { kind: 'nothing' }
    if ('kind' in list.value) return { kind: 'list-problem', problem: list.value }
    const { names, doubtful } = list.value
    const { pcs, faults, columns } = names
    return { ...previewOf(pcs, known.value), faults, ignored: columns.ignored, doubtful }
  })

  async function load(): Promise<boolean> {
    const ids = (list.value && 'names' in list.value ? list.value.names.pcs : []).flatMap(
      ({ installationId }) => installationId ?? [],
    )
    const read = await readKnownPcs(ports.activationStorage, records, preferences.values.value.visit, ids)
    fault.value = read.kind === 'fault' ? read.fault : null
    if (read.kind === 'ok') known.value = read.value
    return read.kind === 'ok'
  }

  async function addAll(count: number): Promise<boolean> {
    if (!(await load())) return false
    const { value: now } = preview
    changedElsewhere.value = now.kind !== 'names' || now.fresh.length !== count
    if (changedElsewhere.value || now.kind !== 'names') return false
    const result = await records.writeAll(await newPcs(app, now.fresh, room.value))
    if (result.kind === 'fault') fault.value = result.fault
    return result.kind === 'saved'
  }

  return {
    way: computed(() => way.value),
    pattern: computed(() => pattern.value),
    pasted: computed(() => pasted.value),
    fileName: computed(() => file.value?.name ?? null),
    room: computed(() => room.value),
    preview,
    fault: computed(() => fault.value),
    changedElsewhere: computed(() => changedElsewhere.value),
    load: async () => void (await load()),
    chooseWay(next) {
      way.value = next
      void load()
    },
    writePattern(text) {
      pattern.value = text
    },
    writePasted(text) {
      pasted.value = text
      void load()
    },
    writeRoom(text) {
      room.value = text
    },
    async chooseFile(chosen) {
      reading?.abort()
      const mine = new AbortController()
      reading = mine
      const list = await listIn(chosen, await recordTools(), mine.signal)
      if (mine.signal.aborted) return
      file.value = { name: chosen.name, list }
      way.value = 'file'
      await load()
    },
    async add() {
      const { value: shown } = preview
      if (shown.kind !== 'names' || shown.fresh.length === 0 || adding) return false
      adding = true
      const added = await addAll(shown.fresh.length)
      adding = added
      return added
    },
  }
}

function plainPc(name: string, index: number): ListedPc {
  return { line: index + 1, name, room: '', product: null, installationId: null }
}

function previewOf(pcs: readonly ListedPc[], here: KnownPcs): Extract<NamesPreview, { kind: 'names' }> {
  const seen = new Set<string>()
  const fresh: ListedPc[] = []
  const known: ListedPc[] = []
  const knownIds: KnownId[] = []
  for (const pc of pcs) {
    const name = foldedName(pc.name)
    const holder = pc.installationId === null ? undefined : here.ids.get(pc.installationId)
    if (here.names.has(name) || seen.has(name)) known.push(pc)
    else if (holder === undefined) fresh.push(pc)
    else knownIds.push({ line: pc.line, name: holder })
    seen.add(name)
  }
  return { kind: 'names', fresh, known, knownIds, faults: [], ignored: [], doubtful: false }
}

async function listIn(file: File, { files, recordFiles }: RecordTools, signal: AbortSignal): Promise<List> {
  if (file.size > largestFile) return { kind: 'too-large' }
  const bytes = await files.read(file)
  if (!bytes) return { kind: 'unreadable' }
  const opened = await recordFiles.open(bytes, signal)
  if (opened.kind === 'backup' || opened.kind === 'record-file') return { kind: 'ours' }
  if (opened.kind === 'workbook') return { kind: 'workbook' }
  if (opened.kind === 'broken-off') return { kind: 'unreadable' }
  if (opened.kind !== 'csv') return refusalOf(opened)
  const { reading, faultyBytes } = opened
  return reading.kind === 'names' ? { names: reading, doubtful: faultyBytes } : refusalOf(reading)
}

function refusalOf(refused: {
  readonly kind: string
  readonly count?: number
  readonly limit?: number
}): ListRefusal {
  const { kind, count, limit } = refused
  if (kind === 'too-many' && count !== undefined && limit !== undefined) return { kind, count, limit }
  if (kind === 'empty' || kind === 'too-large') return { kind }
  return { kind: kind === 'not-ours' ? 'not-a-list' : 'ours' }
}
