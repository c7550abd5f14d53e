import { type FieldFindings, type FieldReader, isPlainObject, oneOf } from './field-reading'
import { type FieldFault, mostFaultsNamed, type RecordFault } from './record-fault'
import { activationRecord, visitRecord } from './record-fields'
import { recordFormat, recordVersion } from './record-file-writer'
import { largestFile, mostRecords, type RecordFileHead, type RecordProfile, type Records } from './records'
import { parseInstant } from './written-time'

/** What a file turned out to hold, or why it cannot be imported. */
export type RecordFileReading =
  | ({ readonly kind: 'read' } & ReadRecords)
  /** Some records are faulty: `records` holds the others, to be imported only where the user says so. */
  | ({
      readonly kind: 'faulty'
      /** The first 200. */
      readonly faults: readonly RecordFault[]
      readonly faultyRecords: number
    } & ReadRecords)
  | Unreadable

/** The records of a file. */
export type ReadRecords = {
  readonly head: RecordFileHead
  readonly records: Records
  /** Product keys that were masked on the way in. */
  readonly maskedKeys: number
}

/** Why nothing at all can be taken from a file. */
export type Unreadable =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'too-many'; readonly count: number; readonly limit: number }
  /** Something else: another program's file. */
  | { readonly kind: 'not-ours' }
  /** Written by a newer app. */
  | { readonly kind: 'newer-version'; readonly version: number }
  /** Masked or anonymous: a report. */
  | { readonly kind: 'report-only'; readonly profile: RecordProfile }
  /** Ours, but it stops in the middle. */
  | { readonly kind: 'truncated' }
  | { readonly kind: 'damaged'; readonly field: string | null }

/** Makes a file of one version one of the next. */
type Upgrade = (file: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>

/** From version 1 to 2, from 2 to 3 …: none yet. A reader for an old version is never needed beside them. */
const upgrades: readonly Upgrade[] = []

const profileField = oneOf<RecordProfile>('full', 'masked', 'anonymous')

/** Reads a record file of any version. Never throws; one pass over the text. */
export function readRecordFile(text: string): RecordFileReading {
  if (text.length > largestFile) return { kind: 'too-large', limit: largestFile }
  const json = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  if (json.trim() === '') return { kind: 'empty' }
  const parsed = parseJson(json)
  if (parsed === undefined) return unparsable(json)
  if (!isPlainObject(parsed) || own(parsed, 'format') !== recordFormat) return { kind: 'not-ours' }
  const version = own(parsed, 'version')
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { kind: 'damaged', field: 'version' }
  }
  if (version > recordVersion) return { kind: 'newer-version', version }
  return readCurrent(
    upgrades.slice(version - 1).reduce<Record<string, unknown>>((file, up) => up(file), parsed),
  )
}

function readCurrent(file: Readonly<Record<string, unknown>>): RecordFileReading {
  const profile = profileField(own(file, 'profile'), 'profile', { faults: [], maskedKeys: 0 })
  if (profile === undefined) return { kind: 'damaged', field: 'profile' }
  if (profile !== 'full') return { kind: 'report-only', profile }
  const writtenAt = own(file, 'exportedAt')
  const exportedAt = typeof writtenAt === 'string' ? parseInstant(writtenAt) : null
  if (exportedAt === null) return { kind: 'damaged', field: 'exportedAt' }
  const app = own(file, 'app')
  if (typeof app !== 'string' || app.length > 40) return { kind: 'damaged', field: 'app' }
  const visits = own(file, 'visits')
  const activations = own(file, 'activations')
  if (!Array.isArray(visits)) return { kind: 'damaged', field: 'visits' }
  if (!Array.isArray(activations)) return { kind: 'damaged', field: 'activations' }
  const known = ['format', 'version', 'profile', 'exportedAt', 'app', 'visits', 'activations']
  const unknown = Object.keys(file).find(key => !known.includes(key))
  if (unknown !== undefined) return { kind: 'damaged', field: unknown.slice(0, 40) }
  const count = visits.length + activations.length
  if (count > mostRecords) return { kind: 'too-many', count, limit: mostRecords }
  return readLists({ profile, exportedAt, app }, visits, activations)
}

function readLists(
  head: RecordFileHead,
  visits: readonly unknown[],
  activations: readonly unknown[],
): RecordFileReading {
  const readVisits = readList('visits', visits, visitRecord)
  const readActivations = readList('activations', activations, activationRecord)
  const faultyRecords = readVisits.faultyRecords + readActivations.faultyRecords
  const read: ReadRecords = {
    head,
    records: { visits: readVisits.records, activations: readActivations.records },
    maskedKeys: readVisits.maskedKeys + readActivations.maskedKeys,
  }
  if (faultyRecords === 0) return { kind: 'read', ...read }
  const faults = [...readVisits.faults, ...readActivations.faults].slice(0, mostFaultsNamed)
  return { kind: 'faulty', faults, faultyRecords, ...read }
}

function readList<T extends { readonly id: string }>(
  list: RecordFault['list'],
  values: readonly unknown[],
  reader: FieldReader<T>,
) {
  const records: T[] = []
  const faults: RecordFault[] = []
  const ids = new Set<string>()
  let faultyRecords = 0
  let maskedKeys = 0
  values.forEach((value, index) => {
    const findings: FieldFindings = { faults: [], maskedKeys: 0 }
    const record = reader(value, '', findings)
    if (record && !ids.has(record.id)) {
      ids.add(record.id)
      records.push(record)
      maskedKeys += findings.maskedKeys
      return
    }
    faultyRecords++
    const duplicate: FieldFault = { field: 'id', problem: { kind: 'duplicate' } }
    for (const fault of record ? [duplicate] : findings.faults) {
      if (faults.length < mostFaultsNamed) faults.push({ list, record: index + 1, ...fault })
    }
  })
  return { records, faults, faultyRecords, maskedKeys }
}

function own(object: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return undefined
  }
}

/** Ours that stopped in the middle, ours that was changed, or never ours. */
function unparsable(text: string): Unreadable {
  if (!/^\s*\{\s*"format"\s*:\s*"yomiage-records"/.test(text.slice(0, 1000))) return { kind: 'not-ours' }
  return endsInside(text) ? { kind: 'truncated' } : { kind: 'damaged', field: null }
}

/** Whether a text ends within a string or before its brackets are closed. */
function endsInside(text: string): boolean {
  let depth = 0
  let inString = false
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place)
    if (inString) {
      if (code === 92) place++
      else if (code === 34) inString = false
    } else if (code === 34) inString = true
    else if (code === 123 || code === 91) depth++
    else if (code === 125 || code === 93) depth--
  }
  return inString || depth > 0
}
