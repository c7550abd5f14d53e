import type { ActivationId } from './activation'
import type { RunQueue } from './run-queue'
import type { VisitId } from './visit'

/** Taking many PCs to the portal, or their confirmation IDs to many PCs. */
export type RunKind = 'portal' | 'delivery'

/** What is done with the PC that is up, beside deciding it. */
export type RunTask = 'readback' | 'codes' | 'finish'

/** Where a run stands, so that a phone which killed the app goes on there. Names PCs by their records, holds no digits. */
export type RunPlace = {
  /** The visit whose PCs it takes; null: all. */
  readonly visit: VisitId | null
  readonly queue: RunQueue
  /** The PC that was taken to the portal last. */
  readonly sent: ActivationId | null
  readonly task: RunTask | null
  /** What was chosen on the portal for PCs whose release is not known: the id of a release. */
  readonly release: string | null
}

/** A run's place as text. */
export function writeRunPlace(place: RunPlace): string {
  return JSON.stringify(place)
}

/** What `writeRunPlace` wrote; null for anything else. */
export function readRunPlace(text: string): RunPlace | null {
  try {
    return placeIn(JSON.parse(text))
  } catch {
    return null
  }
}

function placeIn(stored: unknown): RunPlace | null {
  const queue = fieldOf(stored, 'queue')
  const [order, finished, setAside] = [
    ids(fieldOf(queue, 'order')),
    ids(fieldOf(queue, 'finished')),
    ids(fieldOf(queue, 'setAside')),
  ]
  const current = fieldOf(queue, 'current') ?? null
  if (!order || !finished || !setAside || (current !== null && !isId(current))) return null
  const [visit, sent, task, release] = [
    fieldOf(stored, 'visit'),
    fieldOf(stored, 'sent'),
    fieldOf(stored, 'task'),
    fieldOf(stored, 'release'),
  ]
  return {
    visit: isId(visit) ? (visit as string as VisitId) : null,
    queue: { order, finished, setAside, current },
    sent: isId(sent) ? sent : null,
    task: task === 'readback' || task === 'codes' || task === 'finish' ? task : null,
    release: typeof release === 'string' ? release : null,
  }
}

/** Throws for null; all else that JSON can hold may be asked for a field. */
function fieldOf(value: unknown, name: string): unknown {
  return (value as Readonly<Record<string, unknown>>)[name]
}

function ids(value: unknown): readonly ActivationId[] | null {
  return Array.isArray(value) && value.every(isId) ? value : null
}

function isId(value: unknown): value is ActivationId {
  return typeof value === 'string' && /^[\w-]{1,64}$/.test(value)
}
