import type { WordsLike } from '../shell'
import { type ImportWords, imports } from './records-import'

/** Export, backup, another phone, the phone's storage, deleting by itself, and the report of a visit. */
const kept = {
  records: {
    title: 'Records',
    again: 'Try again',
    hub: {
      export: { title: 'Export and back up', hint: 'A file for keeping, for a spreadsheet or for a report.' },
      import: {
        title: 'Import',
        hint: 'A backup, an exported file, or a list of names. You see first what would change.',
      },
      transfer: { title: 'To another phone', hint: 'The PCs of a visit, by code or as a file.' },
      report: { title: 'Report of a visit', hint: 'For printing and signing: done, failed, still to do.' },
      storage: {
        title: 'Storage on this phone',
        hint: 'Whether the phone keeps the data, and how much room there is.',
      },
      forget: {
        title: 'Delete by itself',
        hint: 'Finished PCs go after a time. Off unless you switch it on.',
      },
    },
    entry: 'Export, import, backup',
    scope: {
      label: 'Which PCs',
      all: 'Everything',
      visit: 'One visit',
      selection: (count: number) => `Selected (${count})`,
      which: 'Visit',
      none: 'PCs without a visit',
      site: (site: string, day: string) => `${site}, ${day}`,
    },
    export: {
      title: 'Export and back up',
      kind: 'What for',
      kinds: {
        backup: { label: 'Backup', hint: 'Encrypted with a passphrase. Can be imported again.' },
        json: {
          label: 'Data file (JSON)',
          hint: 'For another phone or another program. Can be imported again.',
        },
        csv: { label: 'Spreadsheet (CSV)', hint: 'For Excel and others. Can be imported again.' },
      },
      profile: 'What is in it',
      profiles: {
        full: { label: 'Everything', hint: 'All digits, names and notes. Whoever has the file has them.' },
        masked: {
          label: 'Masked',
          hint: 'Of each ID only the first and the last group. For a report; cannot be imported.',
        },
        anonymous: {
          label: 'Anonymous',
          hint: 'No digits, no names, no places. For statistics; cannot be imported.',
        },
      },
      passphrase: 'Passphrase',
      repeat: 'The same once more',
      show: 'Show',
      hide: 'Hide',
      differs: 'The two are not the same.',
      strength: {
        empty:
          'Four or five words that do not belong together hold well. Pasting from a password manager works, too.',
        'too-short': 'Too short: at least 8 characters.',
        guessable: 'A program guesses this one. Add a few words.',
        fair: 'Holds for a while. One more word makes it good.',
        strong: 'Good.',
      },
      noWayBack: 'Without the passphrase nobody can open the backup, not even us.',
      make: 'Make the file',
      making: (share: number | null) =>
        share === null ? 'Getting ready…' : `Writing… ${Math.round(share * 100)} %`,
      unavailable: 'This browser cannot encrypt. Open Yomiage through https, in Safari or Chrome.',
      readFault: 'The records could not be read. No file was made.',
      made: (name: string, pcs: number, size: string) =>
        `${name} · ${pcs === 1 ? '1 PC' : `${pcs} PCs`} · ${size}`,
      madeTitle: 'The file is ready. It is not kept yet.',
      unreadable: (count: number) =>
        count === 1
          ? '1 record cannot be read and is not in it.'
          : `${count} records cannot be read and are not in it.`,
      maskedKeys: (count: number) =>
        count === 1 ? 'A product key in a text was masked.' : `${count} product keys in texts were masked.`,
      shortened: (count: number) =>
        count === 1 ? '1 overlong text was cut.' : `${count} overlong texts were cut.`,
      share: 'Hand to an app',
      save: 'Save on this phone',
      shared: 'Handed to the app you chose.',
      shareRefused: 'The phone did not hand it over. Save it instead.',
      saved: 'Handed to the downloads. Look whether it is there: the app cannot see that.',
      kept: 'It is there',
      keptDone: 'Noted as kept.',
      another: 'Another file',
      last: (backup: string | null, file: string | null) =>
        backup === null && file === null
          ? 'Nothing was exported from this phone yet.'
          : [backup && `Last backup: ${backup}.`, file && `Last data file: ${file}.`]
              .filter(Boolean)
              .join(' '),
    },
    transfer: {
      title: 'To another phone',
      text: 'The other phone shows what it gets before it keeps anything, and never overwrites by itself. Nothing changes here.',
      preparing: 'Getting ready…',
      nothing: 'No PCs here.',
      code: 'Let the other phone’s camera read this',
      codeLabel: (pcs: number) => (pcs === 1 ? 'Code with 1 PC' : `Code with ${pcs} PCs`),
      codeHint: 'Names, products and both IDs are in it. Rooms, visits and notes are only in the file.',
      dense: 'A fine code: make this screen bright and hold the phones about 15 cm apart.',
      tooMany: 'Too much for one code. Send the file: it opens there under “Import”.',
      noIds: 'None of these PCs has an installation ID yet. Send the file: it opens there under “Import”.',
      withoutId: (count: number) =>
        count === 1
          ? '1 PC without an installation ID is only in the file.'
          : `${count} PCs without an installation ID are only in the file.`,
      file: 'Or the whole as a file',
      fileHint: 'The file is not encrypted: send it only by a way you trust.',
      copy: 'Copy the link',
      copied: 'Copied',
      copyRefused: 'The phone did not copy.',
      ownPhone: 'From Safari to the home screen on this iPhone',
      ownPhoneSteps:
        'Save the file here. Add Yomiage to the home screen and open it from there. Then take the file in under “Import”.',
    },
    storage: {
      title: 'Storage on this phone',
      persisted: 'The phone keeps the data.',
      notPersisted: 'The phone may delete the data when room gets short.',
      unknown: 'This browser does not say whether it keeps the data.',
      ask: 'Ask the phone to keep it',
      refused:
        'The phone said no. It often says yes once Yomiage is on the home screen and in use. Until then, back up.',
      iphone:
        'On iPhone, Safari deletes a page’s data after seven days without a visit. On the home screen it stays.',
      install: 'How to add it',
      facts: {
        pcs: 'PCs',
        visits: 'Visits',
        unreadable: 'Records that cannot be read',
        used: 'Used',
        left: 'Still free',
        backup: 'Last backup',
        file: 'Last data file',
        forgotten: 'Deleted by itself',
      },
      never: 'never',
      forgotten: (count: number, day: string) => (count === 1 ? `1 PC, ${day}` : `${count} PCs, ${day}`),
      unreadableNote: 'They are left as they are. A newer version may read them.',
      reading: 'Looking…',
    },
    forget: {
      title: 'Delete by itself',
      text: 'For phones that must not keep customers’ numbers for long. Only PCs that are licensed are ever deleted; failed and unfinished ones stay.',
      when: 'When',
      off: { label: 'Never', hint: 'You delete by hand.' },
      'when-exported': {
        label: 'Once exported',
        hint: 'Licensed, and in a backup or full data file as it is now.',
      },
      'after-days': { label: 'After a time', hint: 'Counted from “licensed”.' },
      days: 'After',
      dayCount: (days: number) => `${days} days`,
      unexportedToo: 'Also what was never exported',
      unexportedHint: 'Then it is gone for good. Without this, only what stands in a file goes.',
      counting: 'Counting…',
      preview: (count: number) =>
        count === 0
          ? 'Nothing would be deleted now.'
          : count === 1
            ? '1 PC would be deleted the next time the list opens:'
            : `${count} PCs would be deleted the next time the list opens:`,
      previewLater: (count: number) =>
        count === 1
          ? '1 PC would be deleted, tomorrow at the earliest:'
          : `${count} PCs would be deleted, tomorrow at the earliest:`,
      more: (count: number) => `and ${count} more`,
      final: 'This cannot be taken back.',
      switchOn: 'Switch on',
      change: 'Change',
      switchOff: 'Switch off',
      isOn: 'It is on.',
      isOff: 'It is off.',
    },
    report: {
      title: 'Report of a visit',
      print: 'Print',
      unavailable: 'This browser cannot print. Open Yomiage in Safari or Chrome.',
      nothing: 'No PCs in this visit.',
      masked: 'IDs are shortened to the first and the last group.',
      capped: (count: number) => `Only the first ${count} PCs.`,
      preview: 'Preview',
      paper: {
        title: 'Activation report',
        label: (site: string) => `Report: ${site}`,
        noVisit: 'PCs without a visit',
        site: 'Site',
        date: 'Date',
        technician: 'Technician',
        note: 'Note',
        made: 'Printed',
        summary: (done: number, failed: number, pending: number) =>
          `${done} licensed · ${failed} failed · ${pending} still to do`,
        done: (count: number) => `Licensed (${count})`,
        failed: (count: number) => `Failed (${count})`,
        pending: (count: number) => `Still to do (${count})`,
        pc: 'PC',
        product: 'Product',
        installationId: 'Installation ID',
        confirmationId: 'Confirmation ID',
        result: 'When, by whom',
        code: 'Code and meaning',
        state: 'State',
        noCode: 'No code shown.',
        unknownCode: 'Not among the known codes.',
        noRow: 'None.',
        signatures: 'Signatures',
        signTechnician: 'Technician',
        signCustomer: 'Customer',
        signDay: 'Place, date',
      },
    },
    reminder: {
      unkept: (count: number) =>
        count === 1
          ? '1 finished PC stands only on this phone, and the phone may delete it.'
          : `${count} finished PCs stand only on this phone, and the phone may delete them.`,
      backUp: 'Back up',
      later: 'Later',
      forgotten: (count: number) =>
        count === 1
          ? 'As you set it, 1 licensed PC was deleted.'
          : `As you set it, ${count} licensed PCs were deleted.`,
      settings: 'Change that',
    },
  },
}

export const records = { records: { ...kept.records, ...imports } }
export type RecordWords = { readonly records: WordsLike<typeof kept>['records'] & ImportWords }
