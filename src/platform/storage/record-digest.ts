import { type Activation, confirmationIdOf, installationIdOf, isDone } from '../../domain/activation'
import { type BoardState, boardStateOf } from '../../domain/board-state'
import type { RecordPlace, RecordRequest } from '../../ports/record-storage'

/** What is kept in memory of one activation, to find it and to put it in order. */
type Entry = RecordPlace & {
  readonly revision: number
  /** Name and room, in one width and case. */
  readonly words: string
  readonly digits: string
  readonly visit: string
  readonly state: BoardState
}

/** All activations in short: a list is searched, filtered and sorted without reading a record. */
export interface RecordDigest {
  /** Adds an activation, or puts it in the place of what it was; an older revision than the known one is ignored. */
  put(activation: Activation): void
  /** Visits are not in it; their names do no harm. */
  remove(id: string): void
  /** The names of those that answer the request, in its order: `limit` of them, and whether there are more. */
  find(request: RecordRequest): { readonly places: readonly RecordPlace[]; readonly more: boolean }
}

/** How many digits a search must have before it looks into the IDs: fewer are in nearly every one. */
const fewestDigits = 3

const byName = new Intl.Collator(undefined, { numeric: true }).compare

type Comparison = (a: RecordPlace, b: RecordPlace) => number

/** No two activations are equal in any of them: else a page could not go on where the former ended. */
const comparisons: Readonly<Record<RecordRequest['order'], Comparison>> = {
  'open-first': (a, b) => b.open - a.open || newestFirst(a, b),
  name: (a, b) => byName(a.name, b.name) || newestFirst(a, b),
  changed: (a, b) => b.changedAt - a.changedAt || newestFirst(a, b),
}

/** Of an activation and the place that it has in the list, the activation counts as before. */
const newestFirst: Comparison = (a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1)

/** An empty digest. */
export function recordDigest(): RecordDigest {
  const entries = new Map<string, Entry>()
  /** What the last request was answered with, as its next page is asked for next. */
  let answered: { readonly question: string; readonly found: readonly Entry[] } | null = null
  /** Everything in one order, as long as nothing changes: sorting costs more than searching. */
  let sorted: { readonly order: RecordRequest['order']; readonly all: readonly Entry[] } | null = null

  function forget() {
    answered = null
    sorted = null
  }

  function inOrder(order: RecordRequest['order']): readonly Entry[] {
    if (sorted?.order !== order) sorted = { order, all: [...entries.values()].sort(comparisons[order]) }
    return sorted.all
  }

  function foundFor(request: RecordRequest): readonly Entry[] {
    const { filter, search, searchedStates, order } = request
    const question = JSON.stringify([filter, search, searchedStates, order])
    if (answered?.question !== question) {
      answered = { question, found: inOrder(order).filter(fitting(request)) }
    }
    return answered.found
  }

  return {
    put(activation) {
      const known = entries.get(activation.id)
      if (known && known.revision > activation.revision) return
      forget()
      entries.set(activation.id, entryOf(activation))
    },
    remove(id) {
      forget()
      entries.delete(id)
    },
    find(request) {
      const found = foundFor(request)
      const { after, limit, order } = request
      const last = after && ('changedAt' in after ? after : entries.get(after.id))
      const start = last ? placeAfter(found, last, comparisons[order]) : 0
      const places = found.slice(start, start + limit)
      return {
        places: places.map(({ open, createdAt, id, name, changedAt }) => ({
          open,
          createdAt,
          id,
          name,
          changedAt,
        })),
        more: start + limit < found.length,
      }
    },
  }
}

/** Where the list goes on after a place, whether or not that one is still in it. */
function placeAfter(found: readonly Entry[], last: RecordPlace, compare: Comparison): number {
  let start = 0
  let end = found.length
  while (start < end) {
    const middle = (start + end) >> 1
    const entry = found[middle]
    if (entry && compare(entry, last) <= 0) start = middle + 1
    else end = middle
  }
  return start
}

function entryOf(activation: Activation): Entry {
  const { id, name, room, visitId, createdAt, changedAt, revision } = activation
  const ids = [installationIdOf(activation), confirmationIdOf(activation), digitsSoFar(activation)]
  return {
    id,
    open: isDone(activation) ? 0 : 1,
    createdAt,
    changedAt,
    name,
    revision,
    words: folded(`${name}\n${room}`),
    digits: ids.join(' '),
    visit: visitId ?? '',
    state: boardStateOf(activation),
  }
}

function digitsSoFar({ stage }: Activation): string {
  if (stage.kind === 'taking') return stage.entry.groups.join('')
  return stage.kind === 'taken' || stage.kind === 'handed-over' ? stage.answer.groups.join('') : ''
}

function fitting({ filter, search, searchedStates }: RecordRequest): (entry: Entry) => boolean {
  const { visit, states } = filter
  const wanted = folded(search).trim()
  const digits = wanted.replace(/[\s-]/g, '')
  return entry => {
    if (visit !== 'all' && entry.visit !== (visit ?? '')) return false
    if (states.length > 0 && !states.includes(entry.state)) return false
    if (searchedStates.includes(entry.state)) return true
    if (entry.words.includes(wanted)) return true
    return digits.length >= fewestDigits && entry.digits.includes(digits)
  }
}

function folded(text: string): string {
  // Stryker disable next-line MethodExpression: in which case all of it is does not matter
  return text.normalize('NFKC').toLowerCase()
}

/** Whether an activation is in the filter. */
export function isIn(filter: RecordRequest['filter'], activation: Activation): boolean {
  const { visit, states } = filter
  if (visit !== 'all' && activation.visitId !== visit) return false
  return states.length === 0 || states.includes(boardStateOf(activation))
}
