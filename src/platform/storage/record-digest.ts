import type { Activation, ActivationId } from '../../domain/activation'
import { type BoardState, boardStateOf } from '../../domain/board-state'
import type { BoardPlace } from '../../ports/activation-storage'
import type { RecordRequest } from '../../ports/record-storage'
import { recordOf } from './activation-record'

/** What is kept in memory of one activation, to find it and to put it in order. */
type Entry = BoardPlace & {
  readonly changedAt: number
  readonly name: string
  /** Name and room, in one width and case. */
  readonly words: string
  readonly digits: string
  readonly visit: string
  readonly state: BoardState
}

/** All activations in short: a list is searched, filtered and sorted without reading a record. */
export interface RecordDigest {
  /** Adds an activation, or puts it in the place of what it was. */
  put(activation: Activation): void
  remove(id: ActivationId): void
  /** The names of those that answer the request, in its order: `limit` of them, and whether there are more. */
  find(request: RecordRequest): { readonly places: readonly BoardPlace[]; readonly more: boolean }
}

/** How many digits a search must have before it looks into the IDs: fewer are in nearly every one. */
const fewestDigits = 3

const byName = new Intl.Collator(undefined, { numeric: true }).compare

const comparisons: Readonly<Record<RecordRequest['order'], (a: Entry, b: Entry) => number>> = {
  'open-first': (a, b) => b.open - a.open || b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1),
  name: (a, b) => byName(a.name, b.name) || b.createdAt - a.createdAt,
  changed: (a, b) => b.changedAt - a.changedAt,
}

/** An empty digest. */
export function recordDigest(): RecordDigest {
  const entries = new Map<ActivationId, Entry>()
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
      forget()
      entries.set(activation.id, entryOf(activation))
    },
    remove(id) {
      forget()
      entries.delete(id)
    },
    find(request) {
      const found = foundFor(request)
      const { after, limit } = request
      const start = after === null ? 0 : found.findIndex(({ id }) => id === after.id) + 1
      const places = found.slice(start, start + limit)
      return {
        places: places.map(({ open, createdAt, id }) => ({ open, createdAt, id })),
        more: start + limit < found.length,
      }
    },
  }
}

function entryOf(activation: Activation): Entry {
  const { id, open, visit, state, installationId, confirmationId } = recordOf(activation)
  const { name, room, createdAt, changedAt } = activation
  const digits = [installationId, confirmationId, digitsSoFar(activation)].filter(Boolean).join(' ')
  return { id, open, createdAt, changedAt, name, words: folded(`${name}\n${room}`), digits, visit, state }
}

function digitsSoFar({ stage }: Activation): string {
  if (stage.kind === 'taking') return stage.entry.groups.join('')
  return stage.kind === 'taken' || stage.kind === 'handed-over' ? stage.answer.groups.join('') : ''
}

function fitting({ filter, search, searchedStates }: RecordRequest): (entry: Entry) => boolean {
  const { visit, states } = filter
  const wanted = folded(search).trim()
  const figures = /^[\d\s-]+$/.test(wanted) ? wanted.replace(/\D/g, '') : ''
  const digits = figures.length >= fewestDigits ? figures : null
  return entry => {
    if (visit !== 'all' && entry.visit !== (visit ?? '')) return false
    if (states.length > 0 && !states.includes(entry.state)) return false
    if (wanted === '' || searchedStates.includes(entry.state)) return true
    return entry.words.includes(wanted) || (digits !== null && entry.digits.includes(digits))
  }
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** Whether an activation is in the filter. */
export function isIn(filter: RecordRequest['filter'], activation: Activation): boolean {
  const { visit, states } = filter
  if (visit !== 'all' && activation.visitId !== visit) return false
  return states.length === 0 || states.includes(boardStateOf(activation))
}
