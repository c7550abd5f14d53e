import type { SharedThings, SharedThingsInbox } from '../../src/ports/shared-things'

/** What another app shared, or `lost`; handed over once. */
export function fakeSharedThings(): SharedThingsInbox & { waiting: SharedThings | 'lost' | null } {
  return {
    waiting: null,
    async take() {
      const came = this.waiting
      this.waiting = null
      if (came === null) return { kind: 'nothing' }
      return came === 'lost' ? { kind: 'lost' } : { kind: 'shared', things: came }
    },
  }
}
