import { readFileSync } from 'node:fs'
import { lookUpErrors } from '../../src/domain/error-lookup'
import { findIdsIn } from '../../src/domain/id-text'
import { findingsInText } from '../../src/domain/intake/text-findings'
import { checkDone } from '../../src/domain/pc-side/done-check'
import { likelyRefusal, refusalText } from '../../src/domain/portal-refusal'
import { plainWindows } from '../../src/domain/product'
import { readCsvFile } from '../../src/domain/records/csv-file'
import { expandNamePattern } from '../../src/domain/records/name-pattern'
import { readPastedNames } from '../../src/domain/records/pasted-names'
import { readRecordFile } from '../../src/domain/records/record-file'
import { nameInText } from '../../src/domain/scan-targets'
import { parseActivationLink } from '../../src/domain/transfer/activation-link'
import { plainName } from '../../src/domain/transfer/plain-name'
import { parseCsv } from '../../src/workers/csv-text'
import { openedFile } from '../fakes/opened-file'

const id = '683053170746943605786824392067956858452252306331634911025731251'
const guid = 'f520e45e-7413-4a34-a497-d2765967d094'
const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/records/${name}`, import.meta.url), 'utf8')
const json = fixture('v1.json')
const [csvHead = '', ...csvRows] = fixture('v1.csv').split('\r\n')

/** Pieces that fill a text: real ones, and those that would hurt a careless search. */
const words: Readonly<Record<string, string>> = {
  digits: '1234567',
  spaces: ' ',
  'line ends': '\r\n',
  'digits and spaces': '1 ',
  'digits and letters': '1a',
  'product keys': 'ABCDE-12345-FGHJK-67890-LMNPQ\n',
  'genuine-looking keys, spaced': 'VK7JG NPHTM C97JM 9MPGT 3V66T ',
  guids: `${guid}\n`,
  'one installation ID again and again': `Installation ID: ${id}\n`,
  'slmgr /dlv': `Name: x\nActivation ID: ${guid}\nInstallation ID: ${id}\nLicense Status: Licensed\n`,
  'group names': 'A 123456 ',
  'error codes': '0xC004F04D ',
  markup: '<br&nbsp;<p ',
  'quotation marks': '"',
  'commas and quotation marks': '",',
  names: 'PC-07,2F,Windows 11 Pro\n',
  tabs: 'PC-07\t2F\tWindows 11 Pro\n',
  Japanese: '会議室の端末、ライセンスの状態: ',
}

/** How a text of so many characters is made. */
type Filling = (length: number) => string

const filled =
  (piece: string): Filling =>
  length =>
    piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

/** Something that reads a text, and the texts that it is tried with. */
export type TextParser = {
  readonly parse: (text: string) => unknown
  readonly texts: Readonly<Record<string, Filling>>
}

const anyText = Object.fromEntries(Object.entries(words).map(([name, piece]) => [name, filled(piece)]))

/** Everything that reads a text from outside. */
export const textParsers: Readonly<Record<string, TextParser>> = {
  'IDs, keys and codes': {
    parse: findIdsIn,
    texts: { ...anyText, 'different installation IDs': differentIds },
  },
  'error codes': { parse: lookUpErrors, texts: anyText },
  'licence of a PC': {
    parse: text => checkDone(text, { product: plainWindows, installationId: id, before: [] }),
    texts: anyText,
  },
  'what comes in': { parse: findingsInText, texts: anyText },
  'refusal of the portal': { parse: text => [likelyRefusal(text), refusalText(text)], texts: anyText },
  "PCs' names": { parse: text => nameInText(text, ['PC-01', 'PC-07', '会議室']), texts: anyText },
  'pasted names': { parse: readPastedNames, texts: anyText },
  'list as CSV': { parse: text => readCsvFile(text, parseCsv), texts: anyText },
  'records as CSV': {
    parse: text => readCsvFile(text, parseCsv),
    texts: {
      'our own': length =>
        filled(`${csvRows.filter(row => row !== '').join('\r\n')}\r\n`)(length).replace(
          /^/,
          `${csvHead}\r\n`,
        ),
      'quotation marks': length => `${csvHead}\r\n${filled('"')(length)}`,
    },
  },
  'records as JSON': {
    parse: readRecordFile,
    texts: { 'our own': ownJson, brackets: filled('['), cut: length => ownJson(length).slice(0, -9) },
  },
  'a file of any kind': {
    parse: text => openedFile(new TextEncoder().encode(text)),
    texts: { ...anyText, 'our own': ownJson },
  },
  'name pattern': { parse: expandNamePattern, texts: anyText },
  'name from elsewhere': { parse: plainName, texts: anyText },
  link: { parse: parseActivationLink, texts: { ...anyText, fields: filled('pcs=1.0.0') } },
}

/** The golden file's records under ever new names, as many as it takes. */
function ownJson(length: number): string {
  const file: { activations: { id: string }[] } = JSON.parse(json)
  const activations: object[] = []
  for (let size = 0; size < length; size += JSON.stringify(activations.at(-1)).length) {
    const number = activations.length
    const one = file.activations[number % file.activations.length]
    activations.push({ ...one, id: `${String(number).padStart(8, '0')}${one?.id.slice(8) ?? ''}` })
  }
  return JSON.stringify({ ...file, activations })
}

/** Installation IDs of which no two are the same. */
function differentIds(length: number): string {
  let text = ''
  for (let number = 0; text.length < length; number++) text += `${groups(number)}\n`
  return text.slice(0, length)
}

function groups(number: number): string {
  return Array.from({ length: 9 }, (_, group) => {
    const payload = String((number * 7919 + group * 104_729) % 1_000_000).padStart(6, '0')
    const sum = Array.from(payload, (digit, place) => Number(digit) * (place % 2 === 1 ? 2 : 1))
    return `${payload}${sum.reduce((one, other) => one + other, 0) % 7}`
  }).join('')
}
