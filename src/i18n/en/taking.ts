import type { WordsLike } from './shell'

type Fault = 'missing' | 'extra'

/** Words of what takes and proves an installation ID. */
export const taking = {
  group: {
    installation: (group: number) => `Group ${group + 1}`,
    confirmation: (letter: string) => `Group ${letter}`,
    empty: 'empty',
    partial: (digits: string, missing: number) => `${digits}, ${missing} missing`,
    right: (digits: string) => `${digits}, adds up`,
    wrong: (digits: string) => `${digits}, does not add up`,
    ask: 'Check again',
    edit: 'edit',
    installationLabel: 'Installation ID, nine groups',
    confirmationLabel: 'Confirmation ID, groups A to H',
    confirmed: (letter: string) => `${letter}, read back`,
    current: (letter: string) => `${letter}, now`,
    waiting: (letter: string) => `${letter}, to come`,
  },
  problem: {
    length: (kind: Fault, count: number, group: string | null) =>
      `${count} ${count === 1 ? 'digit' : 'digits'} ${kind === 'missing' ? 'missing' : 'too many'}.${
        group ? ` ${group} is the first that does not add up: look there.` : ''
      }`,
    wrongGroup: (group: string) => `${group} does not add up.`,
    legacy: (digits: number) =>
      digits === 50
        ? '50 digits is the form of Windows XP and Server 2003 from the first days. The portal does not take it.'
        : '42 digits is the form of Windows XP. Windows Vista and later need 48: is a group missing?',
    equal: (first: string, second: string) => `${first} and ${second} are the same. Read twice?`,
  },
  take: {
    title: 'Installation ID',
    ways: 'Other ways',
    camera: 'Camera',
    type: 'Type',
    paste: 'Paste',
    dictate: 'Listen',
  },
  scan: {
    title: 'Scan installation ID',
    starting: 'Starting the camera…',
    aim: 'Put the code into the frame',
    noCode: 'No code? Type the digits, or take a photo.',
    otherCode: 'That code holds no installation ID.',
    productKey: 'That code holds a product key. Yomiage does not take keys.',
    badId: 'An installation ID is in that code, but it does not add up.',
    found: 'All nine groups add up',
    use: 'Use this ID',
    again: 'Scan again',
    viewfinder: 'Camera picture',
    photo: 'Photo',
    gallery: 'Picture',
    torchOn: 'Light on',
    torchOff: 'Light off',
    lens: 'Other lens',
    zoom: 'Zoom',
    reading: 'Reading the picture…',
    stillNothing: 'No installation ID in this picture. Go closer, so that the code fills half of it.',
    stillUnreadable: 'That file is not a picture this phone can open.',
    stillFailed: 'The picture could not be read. Try again, or type the digits.',
    choose: 'Several installation IDs. Which one?',
    trouble: {
      denied: {
        title: 'The camera is not allowed',
        text: 'Allow it for this page in the browser’s site settings (iPhone: Settings › Safari › Camera), then try again. Or type the digits.',
      },
      absent: { title: 'No camera here', text: 'Type the digits, paste them, or choose a picture.' },
      busy: {
        title: 'Another app has the camera',
        text: 'Close the other app (a call, the camera app), then try again.',
      },
      insecure: {
        title: 'The camera needs a safe connection',
        text: 'Open Yomiage by its https address. Typing and pasting work here too.',
      },
      'in-app-browser': {
        title: 'No camera in this browser',
        text: 'You are inside another app’s browser. Open this page in Safari or Chrome.',
      },
      'no-frames': {
        title: 'The camera shows nothing',
        text: 'Take a photo instead: it is read just the same. Or try again.',
      },
      failed: { title: 'The camera did not start', text: 'Try again, or take a photo instead.' },
    },
    retry: 'Try again',
    takePhoto: 'Take a photo',
  },
  typing: {
    title: 'Type installation ID',
    dictationTitle: 'Listen and type',
    progress: (right: number) => `${right} of 9 groups add up`,
    hint: 'Digits of the PC’s screen, group by group',
    dictationHint: 'Your colleague reads group by group; each is read back to you',
    mode: 'How',
    modeType: 'From the screen',
    modeDictation: 'By ear',
    shape: 'Digits per group',
    shape63: '7 (63 in all)',
    shape54: '6 (54 in all)',
    shapeHint: 'Windows 8 and later: 7. Windows 7 and before, older Office: 6.',
    suggest: (length: number) => `These digits add up in groups of ${length}. Change to ${length}?`,
    suggestYes: (length: number) => `Yes, ${length} per group`,
    refused: (group: number) => `Group ${group + 1} does not add up. Ask again.`,
    wrong: (group: number) => `Group ${group + 1} does not add up. Compare it with the screen.`,
    right: (group: number) => `Group ${group + 1} adds up.`,
    complete: 'All nine groups add up.',
    entry: 'Installation ID',
    digit: (digit: string) => digit,
    erase: 'Delete',
    sayAgain: 'Say group again',
    use: 'Use this ID',
    replaceTitle: 'Replace the digits typed so far?',
    noVoice: 'No voice starts on this phone. Read the group back yourself.',
    keyboardHint: 'Choose a group to correct it. A keyboard works too.',
    options: 'Typing options',
  },
  paste: {
    title: 'Paste or type text',
    label: 'Text with the installation ID',
    hint: 'Output of slmgr /dti or /dlv, a message, any text. Only the digits that are an ID are used.',
    button: 'Paste',
    refused: 'The phone gave no text. Hold the field and choose Paste.',
    nothing: 'No installation ID in this text.',
    onlyConfirmation:
      'That is a confirmation ID (48 digits). Here the installation ID is needed: 63 or 54 digits.',
    keys: (count: number) =>
      `${count === 1 ? 'A product key was' : `${count} product keys were`} in it. Yomiage does not keep keys: masked.`,
    tooLong: 'The text was longer than one million characters. Only its beginning was read.',
    choose: 'Which one?',
    unnamed: (index: number) => `Installation ID ${index + 1}`,
    use: 'Use this ID',
    correct: 'Correct by typing',
    ignored: 'Passed over',
    ignoredWhy: {
      'product-key': 'a product key',
      guid: 'an Activation ID',
      'extended-pid': 'an Extended PID',
      url: 'an address',
      'phone-number': 'a phone number',
      date: 'a date',
      'too-short': 'too few digits',
      other: 'not an ID',
    },
  },
  link: {
    title: 'An installation ID by link',
    text: 'A link brought these digits. Nothing is stored yet.',
    use: 'Make a new PC with it',
    discard: 'Discard',
  },
} as const satisfies object

export type TakingWords = WordsLike<typeof taking>
