import type { ErrorReturn } from '../../domain/error-codes'
import type { DoneDoubt } from '../../domain/pc-side/done-check'
import type { LicenseState } from '../../domain/pc-side/license-state'
import type { GuideCaution, GuidePlace, GuidePurpose, GuideVariant } from '../../domain/pc-side/pc-guide'
import type {
  BetterWay,
  PreFlightFacts,
  PreFlightReason,
  PreFlightVerdict,
} from '../../domain/pc-side/pre-flight'
import type { WindowsGeneration } from '../../domain/pc-side/windows-generation'
import type { WordsLike } from './shell'

const states: Readonly<Record<Exclude<LicenseState, 'licensed'>, string>> = {
  'licensed-until': 'Licensed only until a day: by KMS or as a trial, not by this confirmation ID.',
  unlicensed: 'Unlicensed.',
  'initial-grace': 'Initial grace period: it runs, but it is not activated yet.',
  'additional-grace': 'Additional grace period: the hardware changed, or a KMS licence ran out.',
  'non-genuine-grace': 'Non-genuine grace period.',
  'extended-grace': 'Extended grace period.',
  notification: 'Notification: the grace period is over. It can still be activated.',
  other: 'A state that does not say licensed.',
}

const doubts: Readonly<Record<DoneDoubt, string>> = {
  'no-name': 'It says licensed, but not for which product. Paste the lines from “Name” on.',
  'other-installation-id': 'It says licensed, but for another installation ID. Is the text from another PC?',
  'other-key': 'It says licensed, but with another key than in the text before. Is it the same PC?',
  several: 'Several products fit, and not all of them are licensed.',
}

const verdicts: Readonly<Record<PreFlightVerdict, string>> = {
  works: 'This will work',
  'mend-first': 'One thing first',
  'does-not-work': 'This will not work',
  unsure: 'It may work',
  'not-needed': 'Nothing to do',
}

const reasons: Readonly<Record<PreFlightReason, string>> = {
  'already-licensed': 'The PC says licensed already.',
  evaluation: 'An evaluation edition cannot be activated. Convert or reinstall it as a full edition first.',
  'edition-reported-unsupported':
    'Technicians report that the portal does not take Pro for Workstations and Pro Education.',
  'no-key': 'Install the product key with /ipk. Without it there is no installation ID.',
  'kms-client-key':
    'A KMS client key (GVLK) is installed. Install the MAK or retail key with /ipk, then run /dti.',
  'kms-host-key': 'A KMS host key. Its installation ID may have 54 digits even on a new Windows.',
  'oem-key': 'The manufacturer’s key. The portal may refuse it; then ask the manufacturer.',
  'fitting-key': 'A MAK or retail key is installed.',
  'key-unknown': 'Look which key is installed: paste /dlv, or choose below.',
}

const better: Readonly<Record<BetterWay, string>> = {
  'short-connection': 'Less work: connect the PC for some minutes, such as by the phone, and run slmgr /ato.',
  kms: 'Less work: keep the KMS client key and activate at the site’s KMS host.',
  vamt: 'For many PCs: VAMT on one PC collects the installation IDs on the local network and activates by proxy.',
}

const editions: Readonly<Record<PreFlightFacts['edition'], string>> = {
  unknown: 'Not looked yet',
  usual: 'A usual edition',
  evaluation: 'Evaluation',
  'reported-unsupported': 'Pro for Workstations, Pro Education',
}

const keys: Readonly<Record<PreFlightFacts['key'], string>> = {
  unknown: 'Not looked yet',
  none: 'None',
  mak: 'Volume: MAK',
  retail: 'Retail',
  oem: 'OEM',
  'kms-client': 'Volume: GVLK (KMS client)',
  'kms-host': 'KMS host',
  evaluation: 'Evaluation',
  other: 'Another one',
}

const variants: Readonly<Record<GuideVariant, string>> = {
  slmgr: 'Command prompt (slmgr)',
  'server-core': 'Server Core, no dialogs',
  powershell: 'PowerShell, no VBScript',
  'powershell-2': 'PowerShell of Windows 7',
  slui: 'Dialog (slui 4)',
  'os-license': 'OSLicense module',
  office: 'Office (ospp.vbs)',
  'office-x86': 'Office 32-bit (ospp.vbs)',
  'setup-wizard': 'Wizard of Windows XP',
}

const generations: Readonly<Record<WindowsGeneration, string>> = {
  newer: 'Windows 11, Server 2025',
  usual: 'Windows 8 to 10, Server 2012 to 2022',
  seven: 'Windows Vista, 7, Server 2008',
  xp: 'Windows XP, Server 2003',
}

const purposes: Readonly<Record<GuidePurpose, string>> = {
  'go-to-folder': 'Go to Office’s folder',
  'install-key': 'Install the key',
  'show-installation-id': 'Show the installation ID',
  'copy-installation-id': 'Copy it on the PC',
  'save-installation-id': 'Save it as a text file',
  'group-installation-id': 'Show it in nine groups',
  'list-products': 'List all products with their Activation IDs',
  deposit: 'Deposit the confirmation ID',
  refresh: 'Refresh',
  check: 'Check',
  'check-permanent': 'Check Windows itself, in one sentence',
  'open-dialog': 'Open the dialog',
  'explain-error': 'Look up an error code on the PC',
}

const places: Readonly<Record<GuidePlace, string>> = {
  'elevated-prompt': 'Command prompt, as administrator',
  'elevated-powershell': 'PowerShell, as administrator',
  'office-folder': 'Command prompt, as administrator, in Office’s folder',
  'server-core-prompt': 'The prompt after signing in as administrator',
  'run-box': 'Windows key + R',
}

const cautions: Readonly<Record<GuideCaution, string>> = {
  'key-stays-with-you': 'Put your key in place of <key> on the PC. It never belongs into this app.',
  'bare-digits': '48 digits without spaces: after a space slmgr looks for another product.',
  'activation-id-everywhere':
    'Every line needs the Activation ID. Without it the line speaks of Windows itself, not of the ESU add-on.',
  'esu-windows-first': 'Activate Windows itself first, and install the updates that prepare for ESU.',
  'message-box-wraps':
    'slmgr without cscript opens a message box that breaks the digits anywhere. With cscript they stay in one run.',
  'larger-letters':
    'Ctrl and the mouse wheel make the console’s letters larger, so that the camera reads them at once.',
  'input-method-off':
    'Switch the input method off and type half-width digits. Boxes A to H take six digits each.',
  'vbscript-may-be-missing': 'If slmgr is not found, VBScript is missing: use PowerShell.',
  'leave-sconfig': 'If SConfig opens, leave it to the command line first.',
  'fifty-four-digits': 'Here the installation ID has 54 digits: nine groups of six.',
  'office-folder': 'Office 2010 and 2013 use Office14 and Office15 instead of Office16.',
  'not-confirmed': 'Not confirmed on a real PC: the exact line may differ. Prefer another way.',
}

const steps: Readonly<Record<ErrorReturn, string>> = {
  'product-key': 'Go on at: the product key',
  'installation-id': 'Go on at: taking the installation ID',
  portal: 'Go on at: the portal',
  'confirmation-id': 'Go on at: comparing A to H',
  deposit: 'Go on at: the command on the PC',
  stop: 'It ends here for this PC.',
}

/** Words of the PC's side: done check, error codes, pre-flight and the guide to the commands. */
export const pc = {
  paste: 'Paste',
  pasteRefused: 'The phone did not give its clipboard. Paste into the field.',
  keysHidden: 'A product key was in it. It is hidden and not kept.',
  done: {
    title: 'Check what the PC printed',
    hint: 'Output of /dlv, /xpr, ospp.vbs /dstatus or PowerShell. It is not stored.',
    label: 'Text from the PC',
    licensedTitle: 'Licensed',
    proof: {
      'installation-id': 'The installation ID is this PC’s.',
      'activation-id': 'The Activation ID is this product’s.',
      name: 'The product fits. The text has no number of this PC.',
    },
    notTitle: 'Not licensed',
    states,
    doubtTitle: 'Not proven',
    doubts,
    otherTitle: 'About another product',
    other: (names: string) => `It only speaks of: ${names}`,
    otherUnnamed: 'It does not speak of what is activated here.',
    nothing: 'It does not say whether it is licensed.',
    anyway: 'Licensed all the same',
  },
  errors: {
    title: 'Error codes',
    label: 'Code or message',
    hint: 'Type 0xC004F04D, or paste all that the PC printed.',
    none: 'No error code in it. It looks like 0xC004F04D.',
    named: 'product not found',
    steps,
    all: 'All known codes',
    open: 'Error codes and what to do',
  },
  guide: {
    title: 'Commands for the PC',
    open: 'All commands for the PC',
    settings: 'At the PC',
    variant: 'Way',
    generation: 'Windows on the PC',
    prints: 'It prints',
    variants,
    generations,
    purposes,
    places,
    cautions,
    activationIdMissing: 'Choose or type the Activation ID of the ESU add-on.',
  },
  preFlight: {
    title: 'Will it work?',
    paste: 'Text of slmgr /dlv',
    hint: 'Before the installation ID is taken. It is not stored.',
    edition: 'Edition',
    editions,
    key: 'Key on the PC',
    keys,
    pcs: 'PCs with this key',
    pcCounts: { few: 'A few', many: 'Ten or more' },
    connection: 'Internet for some minutes',
    connections: { never: 'Never', short: 'Possible' },
    kmsHost: 'The site has a KMS host',
    verdicts,
    reasons,
    better,
  },
} as const satisfies object

export type PcWords = WordsLike<typeof pc>
