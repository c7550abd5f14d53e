import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { shortWithoutKeys } from '../domain/records/kept-text'
import { longestName, longestNote } from '../domain/records/records'
import type { Visit, VisitId } from '../domain/visit'
import type { BoardCounts, StorageFault } from '../ports/activation-storage'
import type { RecordStorage } from '../ports/record-storage'
import type { AppStores } from './app-stores'

/** What the user writes about a visit. */
export type VisitDraft = Pick<Visit, 'site' | 'date' | 'technician' | 'note'>

/** A visit and its PCs. */
export type VisitLine = { readonly visit: Visit; readonly counts: BoardCounts }

/** The visits of this phone, and the one that is being written. */
export type VisitsStore = {
  /** Open ones first, the newest first; null until they are read. */
  readonly visits: ReadonlySignal<readonly VisitLine[] | null>
  readonly current: ReadonlySignal<VisitId | null>
  /** The visit in the form (`visit` null: a new one); null while none is. */
  readonly form: ReadonlySignal<{ readonly visit: Visit | null; readonly draft: VisitDraft } | null>
  readonly fault: ReadonlySignal<StorageFault | null>
  /** Another tab wrote the visit in the form meanwhile: the form holds what stands there now. */
  readonly changedElsewhere: ReadonlySignal<boolean>
  load(): Promise<void>
  /** New PCs belong to it from now on, and the board shows it; null: to none, and everything. */
  choose(id: VisitId | null): void
  open(visit: Visit | null): void
  /** Goes back to the list: what was changed is stored, a new visit waits as it was left. */
  leaveForm(): Promise<void>
  write(change: Partial<VisitDraft>): void
  /** Stores the form; a new visit is the current one from then on. True once it is stored. */
  save(): Promise<boolean>
  /** Finishes the visit in the form, or opens it again. */
  setClosed(closed: boolean): Promise<boolean>
  /** Its PCs stay, and belong to none. */
  remove(): Promise<boolean>
  stop(): void
}

/** What keeps a draft from being stored; nothing, where it can be. */
export function draftProblem({ site, date }: VisitDraft): 'site' | 'date' | null {
  if (site.trim() === '') return 'site'
  return /^\d{4}-\d\d-\d\d$/.test(date) ? null : 'date'
}

/** Reads visits and counts their PCs, also when another tab wrote. */
export function createVisitsStore(
  { ports, preferences, board }: AppStores,
  records: RecordStorage,
): VisitsStore {
  const { activationStorage, clock, device } = ports
  const visits = signal<readonly VisitLine[] | null>(null)
  const form = signal<{ visit: Visit | null; draft: VisitDraft } | null>(null)
  const fault = signal<StorageFault | null>(null)
  const changedElsewhere = signal(false)
  /** A new visit that was left half written. */
  let begun: VisitDraft | null = null

  async function load() {
    const read = await records.visits()
    if (read.kind === 'fault') {
      fault.value = read.fault
      return
    }
    visits.value = await Promise.all(
      read.value.map(async visit => {
        const counts = await activationStorage.counts(visit.id)
        return { visit, counts: counts.kind === 'ok' ? counts.value : { total: 0, done: 0 } }
      }),
    )
    fault.value = null
  }

  function choose(visit: VisitId | null) {
    preferences.change({ visit })
    void board.look({ search: '', searchedStates: [], states: [], everywhere: false })
  }

  function open(visit: Visit | null) {
    changedElsewhere.value = false
    form.value = { visit, draft: visit ? draftOf(visit) : (begun ?? newDraft(clock.now(), visits.value)) }
  }

  async function store(changes: Partial<Visit>): Promise<Visit | null> {
    const open = form.value
    if (!open || draftProblem(open.draft)) return null
    const now = clock.now()
    const base = open.visit ?? {
      id: device.randomId() as VisitId,
      createdAt: now,
      revision: 0,
      closedAt: null,
    }
    const written = await records.writeVisit({ ...base, ...tidy(open.draft), ...changes, changedAt: now })
    if (written.kind === 'saved') {
      fault.value = null
      form.value = null
      await load()
      return written.visit
    }
    if (written.kind === 'fault') fault.value = written.fault
    else {
      // Deleted elsewhere: what is written here can become a new visit.
      form.value = written.stored
        ? { visit: written.stored, draft: draftOf(written.stored) }
        : { ...open, visit: null }
      changedElsewhere.value = true
    }
    return null
  }

  const stop = activationStorage.onChangedElsewhere(() => void load())

  return {
    visits: computed(() => visits.value),
    current: computed(() => preferences.values.value.visit),
    form: computed(() => form.value),
    fault: computed(() => fault.value),
    changedElsewhere: computed(() => changedElsewhere.value),
    load,
    choose,
    open,
    async leaveForm() {
      const left = form.value
      if (!left) return
      const changed = left.visit && JSON.stringify(draftOf(left.visit)) !== JSON.stringify(left.draft)
      if (changed && !draftProblem(left.draft)) await store({})
      else form.value = null
      if (!left.visit) begun = left.draft
    },
    write(change) {
      if (form.value) form.value = { ...form.value, draft: { ...form.value.draft, ...change } }
    },
    async save() {
      const isNew = form.value?.visit === null
      const saved = await store({})
      if (saved && isNew) {
        begun = null
        choose(saved.id)
      }
      return saved !== null
    },
    async setClosed(closed) {
      const saved = await store({ closedAt: closed ? clock.now() : null })
      if (saved && closed && preferences.values.value.visit === saved.id) choose(null)
      return saved !== null
    },
    async remove() {
      const visit = form.value?.visit
      if (!visit) return false
      const removed = await records.removeVisit(visit.id)
      if (removed.kind === 'fault') {
        fault.value = removed.fault
        return false
      }
      form.value = null
      if (preferences.values.value.visit === visit.id) choose(null)
      await load()
      return true
    },
    stop,
  }
}

function draftOf({ site, date, technician, note }: Visit): VisitDraft {
  return { site, date, technician, note }
}

/** Today, by whoever did the newest one. */
function newDraft(now: number, visits: readonly VisitLine[] | null): VisitDraft {
  const newest = [...(visits ?? [])].sort((a, b) => b.visit.createdAt - a.visit.createdAt)[0]
  return { site: '', date: calendarDay(now), technician: newest?.visit.technician ?? '', note: '' }
}

/** The phone's own calendar day, `YYYY-MM-DD`. */
function calendarDay(now: number): string {
  const day = new Date(now)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}

function tidy({ site, date, technician, note }: VisitDraft): VisitDraft {
  const kept = (text: string, longest: number) => shortWithoutKeys(text.trim(), longest).text
  const line = (text: string) => kept(text.replace(/\s+/g, ' '), longestName)
  return { site: line(site), date, technician: line(technician), note: kept(note, longestNote) }
}
