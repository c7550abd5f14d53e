/** Words of the first screen and of what lies over every screen. English is the shape for all languages. */
export const shell = {
  language: 'en',
  back: 'Back',
  close: 'Close',
  cancel: 'Cancel',
  loading: 'Opening…',
  home: {
    title: 'PCs',
    progress: (done: number, total: number) => `${done} of ${total} done`,
    none: 'No PC yet',
    settings: 'Settings',
    add: 'Next PC',
    addTyping: 'Type in',
    emptyTitle: 'Activate a PC that is offline',
    emptyText:
      'Take its installation ID here. Microsoft’s portal answers with a confirmation ID. Read that aloud to whoever sits at the PC.',
    more: 'Show more',
    open: (name: string) => `Open ${name}`,
    fallbackName: 'PC-01',
  },
  steps: {
    label: (done: number) => `${done} of 5 steps done`,
    taking: (digits: number) =>
      digits === 0 ? 'Installation ID to take' : `Installation ID · ${digits} digits so far`,
    taken: 'Installation ID proven · portal next',
    'handed-over': 'Waiting for the confirmation ID',
    kept: (confirmed: number) =>
      confirmed === 0 ? 'Confirmation ID kept · read aloud next' : `Read aloud · ${confirmed} of 8 confirmed`,
    'read-back': 'Read back · is it licensed?',
    licensed: 'Licensed',
    failed: (code: string | null) => (code ? `Failed · ${code}` : 'Failed'),
  },
  actions: {
    taking: 'Take ID',
    taken: 'Portal',
    'handed-over': 'Enter answer',
    kept: 'Read aloud',
    'read-back': 'Finish',
    failed: 'What now',
    licensed: 'Done',
  },
  fault: {
    'quota-exceeded': 'The phone’s storage is full. Free some space, then try again.',
    blocked: 'Yomiage is open in another tab with an older version. Close that tab, then try again.',
    unavailable:
      'This browser window cannot store anything (a private window?). Open Yomiage in an ordinary window.',
    'connection-lost':
      'The phone cut the connection to its storage. Try again; if it fails twice, copy the digits first and reload.',
    failed: (detail: string) => `The phone said: ${detail}`,
    readFaultTitle: 'Cannot open the stored work',
  },
  crash: {
    title: 'Something broke',
    text: 'All that was saved is safe. Reload to go on where you were.',
    reload: 'Reload',
  },
  chunk: {
    title: 'A part of the app did not load',
    text: 'Most often the network dropped before everything was here. Your data is safe.',
    retry: 'Try again',
  },
} as const satisfies object

type Widen<T> = T extends string
  ? string
  : T extends (...parameters: infer P) => string
    ? (...parameters: P) => string
    : { readonly [K in keyof T]: Widen<T[K]> }

/** The shape of a language's words: a missing or a superfluous key does not compile. */
export type WordsLike<T> = Widen<T>
export type ShellWords = WordsLike<typeof shell>
