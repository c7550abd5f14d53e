import type { IdProblem } from '../../domain/id-problems'
import type { CommandPlace, CommandShell } from '../../domain/pc-command'
import type { ProductKind } from '../../domain/product'

const digits = (count: number) => `${count} ${count === 1 ? 'digit' : 'digits'}`

const shells: Record<CommandShell, string> = {
  slmgr: 'Command prompt',
  'slmgr-short': 'Command prompt, short form',
  powershell: 'PowerShell (no VBScript)',
  office: 'Office',
  'office-x86': 'Office, 32-bit',
}

const places: Record<CommandPlace, string> = {
  'elevated-prompt': 'Command prompt, as administrator',
  'elevated-powershell': 'PowerShell, as administrator',
  'office-folder': 'Command prompt, as administrator',
}

const kinds: Record<ProductKind, string> = { windows: 'Windows', esu: 'ESU', office: 'Office' }

/** What is wrong or questionable with an ID, in a sentence. */
function problem(one: IdProblem, name: (group: number) => string): string {
  switch (one.kind) {
    case 'digits-missing':
    case 'digits-extra': {
      const what = `${digits(one.count)} ${one.kind === 'digits-missing' ? 'missing' : 'too many'}.`
      return one.firstFailingGroup === null
        ? what
        : `${what} ${name(one.firstFailingGroup)} is the first that does not add up: look there.`
    }
    case 'wrong-group':
      return `${name(one.group)} does not add up.`
    case 'legacy-length':
      return `${one.digits} digits is a form of Windows XP and Server 2003. It is not taken today.`
    case 'equal-groups':
      return `${name(one.first)} and ${name(one.second)} are the same. Copied twice?`
  }
}

/** The sheet's words; English is the shape. */
export const en = {
  title: 'Sheet for the offline PC',
  lead: 'Works in this browser without a network, and stores nothing.',
  language: 'Language',
  print: 'Print',
  clear: 'Clear all',
  copy: 'Copy',
  copied: 'Copied',
  problem,
  group: (number: number) => `Group ${number}`,
  letter: (letter: string) => `Group ${letter}`,
  groupState: {
    empty: 'empty',
    partial: (said: string, missing: number) => `${said}, ${missing} to go`,
    right: (said: string) => `${said}, adds up`,
    wrong: (said: string) => `${said}, does not add up`,
  },
  again: 'wrong',
  installation: {
    title: '1. Installation ID to the phone',
    paste: 'What the PC printed',
    pasteHint: 'Paste it here, or drop the text file. Product keys are masked.',
    open: 'Open a text file',
    how: 'On this PC, as administrator. The result goes to the clipboard: paste it here.',
    commandPrompt: 'Command prompt',
    powershell: 'PowerShell: all products with their names',
    nothing: 'No installation ID in this text. It has 63 or 54 digits.',
    answerOnly: 'This is a confirmation ID. It belongs into the boxes A to H below.',
    tooLong: 'The text is very long; only its first million characters were read.',
    fileTooLarge: 'This file is too large. Choose the text file with the output of slmgr.',
    fileUnreadable: 'This file cannot be read.',
    keys: 'A product key was masked. It never belongs here.',
    proven: 'All nine groups add up. Scan the code with Yomiage on the phone.',
    wrong: 'This ID cannot be used',
    wrongText: 'Run the command again and paste all that it prints.',
    product: (number: number) => `Product ${number}`,
    count: (count: number) => `${count} products. Each has its own ID and its own code.`,
    groups: 'Installation ID, nine groups',
    code: (name: string) => `QR code: installation ID of ${name}`,
    use: 'The answer is for this product',
  },
  answer: {
    title: '2. Confirmation ID from the phone',
    hint: 'Type A to H, or paste. Each group is checked at its sixth digit.',
    boxes: 'Confirmation ID, groups A to H',
    box: (letter: string) => `${letter}, six digits`,
    scan: 'Read the phone’s code with this PC’s camera',
    proven: 'All eight groups add up.',
    wrongTitle: (letters: string) => `${letters}: does not add up`,
    wrongText:
      'Compare the six digits with the phone and type them again. The command appears when all add up.',
    anyway: 'The phone shows exactly these digits. Use them although they do not add up.',
    progress: (done: number) => `${done} of 8 groups`,
    from: (name: string) => `From the phone: ${name}`,
    compared: 'It is the answer to the installation ID above.',
    notCompared: 'Not compared with this PC. Paste the installation ID above, and it is.',
    otherPc: (names: string) => `This is the answer for another PC${names ? `: ${names}` : ''}. Not taken.`,
    otherPcText: 'Its installation ID is not the one above. Choose this PC on the phone.',
    several: (names: string) =>
      `The code carries answers for several PCs${names ? `: ${names}` : ''}. Paste this PC’s installation ID above first.`,
    unanswered: (name: string) => `${name || 'This PC'} has no confirmation ID on the phone yet.`,
    installationIdOnly: 'That is an installation ID. The answer has 48 digits.',
    damagedLink: 'This link is not whole. Show or send it again.',
    newerLink: 'A newer Yomiage made this link. Use a newer sheet, or type the digits.',
    nothing: 'No confirmation ID in that. It has 48 digits, A to H.',
  },
  camera: {
    starting: 'Opening the camera. Allow it if the browser asks.',
    watching: 'Hold the phone’s code into the frame.',
    refused: 'The camera was not allowed. Type the digits, or allow it in the address bar.',
    failed: 'The camera does not start. Type the digits.',
    stop: 'Close the camera',
    picture: 'Camera picture',
  },
  command: {
    title: '3. On this PC',
    waiting: 'The command appears when all eight groups add up.',
    kind: 'What is activated',
    kinds,
    shell: 'Where it is typed',
    shells,
    places,
    known: 'ESU year',
    other: 'Another one: type it',
    activationId: 'Activation ID (GUID)',
    activationIdHint: 'The ESU licence’s own ID, as slmgr /dlv prints it.',
    activationIdProblem: 'It looks like f520e45e-7413-4a34-a497-d2765967d094.',
    missingActivationId: 'An ESU add-on needs its Activation ID in the command.',
    missingInstallationId: 'PowerShell finds the product by its installation ID. Paste that above first.',
    steps: {
      'install-key': 'Install the key',
      'go-to-folder': 'Go to Office’s folder',
      'show-installation-id': 'Show the installation ID',
      deposit: 'Deposit the confirmation ID',
      refresh: 'Refresh',
      check: 'Check',
    },
    at: (step: string, place: string) => `${step} (${place})`,
    noSpaces: 'The 48 digits stand without spaces. With spaces the PC says “product not found”.',
    want: 'It must say:',
    wanted: { slmgr: 'License Status: Licensed', powershell: 'LicenseStatus : 1', office: '---LICENSED---' },
    licensed: 'The pasted text says: Licensed.',
    notLicensed: 'The pasted text says: not licensed yet.',
    error: (code: string) => `The pasted text holds the error ${code}. On this PC, this shows what it means:`,
  },
}

/** What every language of the sheet has. */
export type SheetWords = typeof en
