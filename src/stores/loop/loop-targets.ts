import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { ActivationId } from '../../domain/activation'
import { freeName, nextWaiting, type ScanTarget } from '../../domain/scan-targets'
import type { ScanRoster } from './scan-roster'

/** Which PC the next installation ID goes to; always in sight, before anything is stored. */
export type LoopTargets = {
  /** Null until the PCs are loaded. */
  readonly target: ReadonlySignal<ScanTarget | null>
  readonly skipped: ReadonlySignal<ReadonlySet<ActivationId>>
  /** The name that a new PC would get. */
  readonly newName: ReadonlySignal<string>
  /** This PC is next; null: a new one. */
  choose(id: ActivationId | null): void
  /** Jumps over the one that is next; behind the only one that waits comes a new PC. */
  skip(): void
  /** Before it counts as done: the target gets its installation ID. If it was next, goes on behind it. */
  served(target: ScanTarget): void
}

/** In the order of names, from the first one on. */
export function createLoopTargets(roster: ScanRoster, fallbackName: string): LoopTargets {
  const chosen = signal<ActivationId | 'new' | null>(null)
  const skipped = signal<ReadonlySet<ActivationId>>(new Set())
  const after = signal<string | null>(null)
  const newName = computed(() => freeName(roster.all.value, fallbackName))
  const target = computed<ScanTarget | null>(() => {
    if (!roster.loaded.value) return null
    const waiting = roster.waiting.value
    const activation =
      chosen.value === 'new'
        ? null
        : (waiting.find(({ id }) => id === chosen.value) ?? nextWaiting(waiting, after.value, skipped.value))
    return activation ? { kind: 'waiting', activation } : { kind: 'new', name: newName.value }
  })

  return {
    target,
    skipped,
    newName,
    choose(id) {
      chosen.value = id ?? 'new'
      if (id === null || !skipped.value.has(id)) return
      skipped.value = new Set([...skipped.value].filter(other => other !== id))
    },
    skip() {
      const now = target.value
      chosen.value = null
      if (now?.kind !== 'waiting') return
      const waiting = roster.waiting.value
      if (waiting.length === 1) {
        chosen.value = 'new'
        return
      }
      const jumped = new Set(skipped.value).add(now.activation.id)
      // All of them: the round begins anew, with the one behind.
      skipped.value = waiting.every(({ id }) => jumped.has(id)) ? new Set([now.activation.id]) : jumped
      after.value = now.activation.name
    },
    served(served) {
      const now = target.value
      if (now?.kind !== served.kind || idOf(now) !== idOf(served)) return
      chosen.value = null
      if (served.kind === 'waiting') after.value = served.activation.name
    },
  }
}

function idOf(target: ScanTarget): ActivationId | null {
  return target.kind === 'waiting' ? target.activation.id : null
}
