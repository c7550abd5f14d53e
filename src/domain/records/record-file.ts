import { type FieldFindings, type FieldReader, isPlainObject } from './field-reading'
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

const profiles: readonly RecordProfile[] = ['full', 'masked', 'anonymous']

/** Reads a record file of any version. Never throws; one pass over the text. */
export function readRecordFile(text: string): RecordFileReading {
  if (text.length > largestFile) return { kind: 'too-large', limit: largestFile }
  const json = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  if (json.trim() === '') return { kind: 'empty' }
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch {
    return unparsable(json)
  }
  if (!isPlainObject(parsed) || own(parsed, 'format') !== recordFormat) return { kind: 'not-ours' }
  const stated = own(parsed, 'version')
  const version = Number.isInteger(stated) ? Number(stated) : 0
  if (version < 1) return { kind: 'damaged', field: 'version' }
  if (version > recordVersion) return { kind: 'newer-version', version }
  // Files of older versions are made ones of the next here, step by step, once there are any.
  return readCurrent(parsed)
}

function readCurrent(file: Readonly<Record<string, unknown>>): RecordFileReading {
  const profile = profiles.find(one => one === own(file, 'profile'))
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
  const faults: RecordFault[] = []
  const readVisits = readList('visits', visits, visitRecord, faults)
  const readActivations = readList('activations', activations, activationRecord, faults)
  const faultyRecords = readVisits.faultyRecords + readActivations.faultyRecords
  const read: ReadRecords = {
    head,
    records: { visits: readVisits.records, activations: readActivations.records },
    maskedKeys: readVisits.maskedKeys + readActivations.maskedKeys,
  }
  if (faultyRecords === 0) return { kind: 'read', ...read }
  return { kind: 'faulty', faults, faultyRecords, ...read }
}

function readList<T extends { readonly id: string }>(
  list: RecordFault['list'],
  values: readonly unknown[],
  reader: FieldReader<T>,
  faults: RecordFault[],
) {
  const records: T[] = []
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
  return { records, faultyRecords, maskedKeys }
}

function own(object: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

/** Ours that stopped in the middle, ours that was changed, or never ours. */
function unparsable(text: string): Unreadable {
  if (!/^\s*\{\s*"format"\s*:\s*"yomiage-records"/.test(text)) return { kind: 'not-ours' }
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
