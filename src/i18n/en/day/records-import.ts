import type { WordsLike } from '../shell'

/** Taking a file in: what it is, what it would change, and why it cannot be taken. */
export const imports = {
  import: {
    title: 'Import',
    choose: 'Choose a file',
    text: 'A backup, a data file (JSON), a CSV of Yomiage, or a list of names as CSV. Nothing is written before you have seen what would change.',
    reading: (name: string) => `Reading ${name}…`,
    another: 'Another file',
    locked: (name: string) => `${name} is encrypted.`,
    passphrase: 'Passphrase',
    unlock: 'Open',
    opening: (share: number) => (share === 0 ? 'Making the key…' : `Opening… ${Math.round(share * 100)} %`),
    wrong: 'Wrong passphrase. The file is whole: try again.',
    writtenAt: (day: string) => `Written ${day}`,
    pcs: 'PCs',
    visits: 'Visits',
    counts: { fresh: 'New', same: 'Same as here', newerHere: 'Newer here', conflicting: 'Different' },
    nothingNew: 'Everything in this file is already here.',
    questions: (count: number) =>
      count === 1 ? '1 record is here in another version' : `${count} records are here in another version`,
    forAll: 'For all of them',
    chosenFor: (name: string) => `For ${name}`,
    choices: { 'keep-mine': 'Keep mine', 'take-theirs': 'Take the file’s', 'keep-both': 'Keep both' },
    reasons: {
      'newer-here': 'Changed here since the file was written.',
      'changed-there': 'Changed elsewhere since.',
      'same-installation-id': 'Another record of the same PC.',
      'other-confirmation-id':
        'The same installation ID with another confirmation ID. One of the two may be wrong: look at the PC.',
    },
    fields: {
      name: 'Name',
      room: 'Room',
      visit: 'Visit',
      product: 'Product',
      state: 'State',
      'installation-id': 'Installation ID',
      'confirmation-id': 'Confirmation ID',
      progress: 'Progress',
      refusal: 'Refusal',
      'error-code': 'Error code',
      result: 'Result',
      site: 'Site',
      date: 'Date',
      note: 'Note',
      technician: 'Technician',
      closed: 'Closed',
    },
    stages: {
      taking: 'to scan',
      taken: 'ID taken',
      'handed-over': 'waiting for the portal',
      kept: 'confirmation ID kept',
      'read-back': 'read back',
      licensed: 'licensed',
      failed: 'failed',
    },
    difference: (field: string, mine: string, theirs: string) =>
      `${field}: here ${mine}, in the file ${theirs}`,
    differs: (field: string) => `${field}: differs`,
    nothing: 'nothing',
    moreQuestions: (count: number) => `Show ${count} more`,
    lostVisits: (count: number) =>
      count === 1
        ? '1 PC belongs to a visit that is neither in the file nor here. It comes without a visit.'
        : `${count} PCs belong to visits that are neither in the file nor here. They come without a visit.`,
    maskedKeys: (count: number) =>
      count === 1 ? 'A product key in a text is left out.' : `${count} product keys in texts are left out.`,
    ignoredColumns: (names: string) => `Columns that are not read: ${names}.`,
    faultyBytes: 'Some letters could not be read. Look at the names before you import.',
    faultyTitle: (count: number) => (count === 1 ? '1 record is faulty' : `${count} records are faulty`),
    takeRest: 'Import the others',
    takeRestHint: 'The faulty ones are left out.',
    moreFaults: (count: number) => `… and ${count} more.`,
    place: {
      visits: (record: number) => `Visit ${record}`,
      activations: (record: number) => `PC ${record}`,
      line: (line: number) => `Line ${line}`,
      column: (column: string | number) => `column ${column}`,
      within: (record: string, field: string) => `${record}, ${field}`,
    },
    faults: {
      missing: 'missing',
      unexpected: 'does not belong there',
      'wrong-type': 'of the wrong kind',
      'not-allowed': 'not allowed there',
      tooLong: (longest: number) => `longer than ${longest} characters`,
      checkDigit: (groups: string) => `does not add up in group ${groups}`,
      wrongLength: (digits: number) => `${digits} digits`,
      duplicate: 'there a second time',
      quotes: 'quotation marks do not pair',
      contradiction: 'says something else than the visit does',
      'no-name': 'no name',
      'product-key': 'a product key; it is not taken',
      'unknown-product': 'an unknown product',
      repeated: (line: number) => `the same as in line ${line}`,
      rounded: 'the spreadsheet has rounded the digits; format the column as text',
      'not-digits': 'something else than digits',
    },
    write: (count: number) => (count === 1 ? 'Import 1 record' : `Import ${count} records`),
    nothingToWrite: 'Nothing to import',
    writing: 'Writing…',
    written: (pcs: number, visits: number) =>
      `Imported: ${pcs === 1 ? '1 PC' : `${pcs} PCs`}${visits === 0 ? '' : visits === 1 ? ', 1 visit' : `, ${visits} visits`}.`,
    toList: 'To the list',
    changed: 'The records on this phone changed meanwhile. Nothing was written; this is how it stands now.',
    writeFault: 'Nothing was written.',
    retryNote: 'Your choices are kept: try again when there is room.',
    names: {
      title: 'A list of names',
      to: (site: string | null) =>
        site === null ? 'They go to the list without a visit.' : `They go to the visit “${site}”.`,
      fresh: (count: number) => (count === 1 ? '1 new PC' : `${count} new PCs`),
      here: (count: number) => (count === 1 ? '1 is already there' : `${count} are already there`),
      hereLine: (line: number, name: string, known: string) =>
        name === known ? `Line ${line}: ${name}` : `Line ${line}: ${name} is ${known} here`,
      left: (count: number) => (count === 1 ? '1 line cannot be taken' : `${count} lines cannot be taken`),
      add: (count: number) => (count === 1 ? 'Add 1 PC' : `Add ${count} PCs`),
    },
    problems: {
      title: (name: string) => `${name} was not imported`,
      nothingLost: 'Nothing was changed.',
      empty: 'The file is empty.',
      tooLarge: (megabytes: number) => `The file is larger than ${megabytes} MB.`,
      tooMany: (count: number, limit: number) =>
        `There are ${count} records in it; at most ${limit} are taken.`,
      notOurs: 'This is not a file of Yomiage, and not a list of names as CSV.',
      workbook: 'This is an Excel or LibreOffice workbook. Open it there and save it as CSV (UTF-8).',
      newer: (version: number) =>
        `A newer Yomiage wrote this file (format ${version}). Update the app here, then import it.`,
      masked:
        'This is a masked report: most digits are not in it. Export again with “Everything” on the other phone.',
      anonymous:
        'This is an anonymous report: no digits are in it. Export again with “Everything” on the other phone.',
      truncated: 'The file stops in the middle: it was cut off on its way. Copy or send it again.',
      damaged: (field: string | null) =>
        field === null
          ? 'The file is damaged. Take it from the original place once more.'
          : `The file is damaged at “${field}”. Take it from the original place once more.`,
      backupDamaged: (part: number | null) =>
        part === null
          ? 'The backup is damaged at its beginning. Take another copy of it.'
          : `The passphrase is right, but the backup is damaged in part ${part}. Take another copy of it.`,
      tooCostly: 'This backup asks for more computing than any of ours does. It is not opened.',
      notGiven: 'The phone did not give the file. If it is in a cloud, load it onto the phone first.',
      brokenOff: 'The phone broke off reading the file. Close other apps and choose it again.',
      unavailable: 'This browser cannot decrypt. Open Yomiage through https, in Safari or Chrome.',
      storage: 'This phone’s own records could not be read for the comparison.',
    },
  },
}

export type ImportWords = WordsLike<typeof imports>
