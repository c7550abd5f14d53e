import type { WordsLike } from '../shell'

/** Words of the scan loop. */
export const loop = {
  loop: {
    title: 'Scan one after another',
    left: (count: number) => (count === 0 ? 'None waits: new PCs are made' : `${count} to scan`),
    next: 'Next',
    isNew: 'new',
    chooseOther: (name: string) => `Next: ${name}. Choose another PC`,
    stored: (name: string) => `${name} ✓`,
    already: (name: string) => `Already ${name}`,
    nameTaken: (name: string) => `${name} already has another installation ID. Nothing was stored.`,
    confirmationId: 'That is a confirmation ID, not an installation ID.',
    undone: (name: string) => `${name} taken back. To take it again, choose a PC.`,
    dropped: 'Not stored. To take it again, choose a PC.',
    undoConflict: (name: string) => `${name} was changed in another tab. It stays as it is.`,
    undo: 'Undo',
    skip: 'Skip',
    done: (count: number) => `Done: ${count}`,
    list: {
      title: 'Which PC is next?',
      confirmEach: 'Confirm each',
      confirmEachHint: 'Shows every installation ID and stores it after a tap.',
      waiting: (count: number) => `Waiting: ${count}`,
      newPc: 'As a new PC',
      skipped: 'skipped',
      more: (count: number) => `And ${count} more.`,
      undo: (name: string) => `Take back ${name}`,
      ends: (first: string, last: string) => `${first} … ${last}`,
    },
    useFor: (name: string) => `Use for ${name}`,
    several: (names: readonly string[]) => `The code names ${names.join(', ')}. Which PC is it?`,
    back: 'Not this one',
    unsaved: {
      title: 'Not stored',
      changed: (name: string) => `${name} was changed in another tab meanwhile. Nothing was stored.`,
      target: (name: string) => `“Try again” stores it for ${name}.`,
      retry: 'Try again',
      drop: 'Do not store',
    },
  },
} as const satisfies object

export type LoopWords = WordsLike<typeof loop>
