import type { WordsLike } from '../shell'

/** Practising with invented data. */
export const practice = {
  practice: {
    title: 'Practice',
    bar: 'Practice: all invented',
    toPractice: 'Practice PC, leave',
    entryHint: 'Try everything with invented PCs and a stand-in for the portal.',
    about:
      'Practice has its own list: your real PCs are neither shown nor changed. The IDs are invented and activate nothing.',
    aboutPortal:
      'Instead of Microsoft’s portal a page of this app opens, which answers with invented digits.',
    begin: 'Begin practice',
    pc: 'An invented PC shows this',
    code: 'Code with the invented installation ID',
    pcHint: 'Scan it with a second phone that practises too, or copy it and paste it here.',
    copy: 'Copy the installation ID',
    another: 'Another PC',
    toList: 'To the practice list',
    copied: 'Copied',
    copyRefused: 'The phone did not copy it. Type the digits.',
    leave: 'Leave practice',
    leaveTitle: 'Leave practice?',
    leaveText: 'All practice PCs are deleted. Your real PCs stay as they are.',
    leaveFailed: 'Another tab still practises. Close it, then leave once more.',
    portal: {
      title: 'Practice portal',
      notice: 'Not Microsoft’s portal. This page belongs to Yomiage, and its answers activate nothing.',
      intro: 'Enter the installation ID in nine groups. Pasted into the first field, it fills all of them.',
      group: (number: number) => `Group ${number}`,
      wrong: 'Does not add up',
      submit: 'Answer',
      answer: 'Invented confirmation ID',
      copy: 'Copy the confirmation ID',
      back: 'Go back to the app’s other tab, or by the back gesture, and paste it there.',
    },
  },
} as const satisfies object

export type PracticeWords = WordsLike<typeof practice>
