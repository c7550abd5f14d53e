import { reading } from './reading'
import { sheetFile } from './sheet-file'
import type { WordsLike } from './shell'

/** Words of the settings and of the guide to installing the app. */
export const guide = {
  settings: {
    title: 'Settings',
    language: 'Language',
    languages: { system: 'Auto', ja: '日本語', en: 'English' },
    theme: 'Appearance',
    themes: { system: 'Auto', light: 'Light', dark: 'Dark', sunlight: 'Sunlight' },
    reading: 'Reading aloud',
    feedback: 'Tones and vibration',
    feedbackHint: 'One for a group, another when all is right, a third when something is refused',
    data: 'Stored on this phone',
    dataCounts: (total: number, done: number) => `${total} PCs, ${done} of them licensed`,
    records: 'Export, backup and storage',
    dataNote: 'Nothing leaves this phone unless you tap. Product keys and pictures are never stored.',
    app: 'App',
    version: 'Version',
    offlineReady: 'Complete on this phone: works without a network.',
    installing: 'Still loading what is needed without a network. Keep the connection for a moment.',
    unsupported: 'This browser cannot run the app without a network.',
    check: 'Look for a newer version',
    checked: 'Looked: this is the newest one that can be reached.',
    update: 'Update now',
    updateReady: 'A newer version is ready.',
    install: 'Put it on the home screen',
    about: 'About and licences',
  },
  readingOptions: reading.readingOptions,
  sheetFile,
  install: {
    title: 'On the home screen',
    why: 'Installed, Yomiage opens without a network, and the phone does not clear its data after a week.',
    installed: 'Yomiage runs from the home screen. Nothing to do.',
    now: 'Install now',
    ios: 'iPhone, iPad',
    android: 'Android',
    desktop: 'Computer',
    iosSteps: [
      { title: 'Open this page in Safari', detail: '' },
      { title: 'Tap the share button', detail: 'The square with the arrow upwards' },
      { title: 'Choose “Add to Home Screen”', detail: 'Further down in the list' },
      {
        title: 'Open Yomiage from the home screen',
        detail: 'Once with a network, so that everything is loaded',
      },
    ],
    androidSteps: [
      { title: 'Open this page in Chrome', detail: '' },
      { title: 'Tap the menu ⋮', detail: 'Top right' },
      { title: 'Choose “Add to home screen”, then “Install”', detail: '' },
      {
        title: 'Open Yomiage from the home screen',
        detail: 'Once with a network, so that everything is loaded',
      },
    ],
    desktopSteps: [
      { title: 'Open this page in Chrome or Edge', detail: '' },
      { title: 'Click the install symbol in the address bar', detail: '' },
    ],
    iosData:
      'On an iPhone the home-screen app has its own storage: PCs taken in Safari stay in Safari. Install first, then work.',
  },
} as const satisfies object

export type GuideWords = WordsLike<typeof guide>
