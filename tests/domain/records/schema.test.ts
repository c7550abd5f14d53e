import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import schema from '../../../docs/records-v1.schema.json'
import { writeRecordFile } from '../../../src/domain/records/record-file-writer'
import { anyRecords } from './arbitrary-records'
import { sampleRecords } from './sample-records'

type Schema = {
  readonly $ref?: string
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly pattern?: string
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly items?: Schema
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
}
const definitions: Readonly<Record<string, Schema>> = schema.$defs
const head = { profile: 'full', exportedAt: 0, app: '0.1.0' } as const

/** Whether a value fits, for the few words of JSON Schema that the file uses. */
function fits(value: unknown, { $ref, anyOf, oneOf, ...rest }: Schema): boolean {
  if ($ref !== undefined) {
    const definition = definitions[$ref.replace('#/$defs/', '')]
    if (!definition) throw new Error(`no ${$ref}`)
    return fits(value, definition)
  }
  if (anyOf) return anyOf.some(one => fits(value, one))
  if (oneOf) return oneOf.filter(one => fits(value, one)).length === 1
  if ('const' in rest) return value === rest.const
  if (rest.enum) return rest.enum.includes(value)
  switch (rest.type) {
    case 'string':
      return (
        typeof value === 'string' &&
        new RegExp(rest.pattern ?? '').test(value) &&
        value.length <= (rest.maxLength ?? Number.POSITIVE_INFINITY)
      )
    case 'integer':
      return (
        Number.isInteger(value) &&
        Number(value) >= (rest.minimum ?? 0) &&
        Number(value) <= (rest.maximum ?? 0)
      )
    case 'boolean':
      return typeof value === 'boolean'
    case 'null':
      return value === null
    case 'array':
      return Array.isArray(value) && fitsList(value, rest)
    case 'object':
      return typeof value === 'object' && value !== null && fitsObject(value, rest)
    default:
      throw new Error(`unknown words: ${Object.keys(rest)}`)
  }
}

function fitsList(list: readonly unknown[], { items = {}, minItems = 0, maxItems = 0 }: Schema): boolean {
  return list.length >= minItems && list.length <= maxItems && list.every(one => fits(one, items))
}

function fitsObject(value: object, { required = [], properties = {} }: Schema): boolean {
  const entries = Object.entries(value)
  return (
    required.every(key => Object.hasOwn(value, key)) &&
    entries.every(([key, field]) => {
      const property = properties[key]
      return property !== undefined && fits(field, property)
    })
  )
}

test('whatever is written fits the schema', () => {
  fc.assert(
    fc.property(anyRecords, records => {
      expect(fits(JSON.parse(writeRecordFile(records, head)), schema)).toBe(true)
    }),
  )
})

describe('the schema refuses', () => {
  test.each(['masked', 'anonymous'] as const)('a %s report', profile => {
    expect(fits(JSON.parse(writeRecordFile(sampleRecords, { ...head, profile })), schema)).toBe(false)
  })

  test.each(['id', 'name', 'product', 'stage', 'createdAt', 'more'])('another %s', field => {
    const file = JSON.parse(writeRecordFile(sampleRecords, head)) as {
      activations: Record<string, unknown>[]
    }
    for (const activation of file.activations) activation[field] = 7
    expect(fits(file, schema)).toBe(false)
  })
})
