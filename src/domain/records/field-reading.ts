import { shortWithoutKeys } from './kept-text'
import type { FieldFault, FieldProblem } from './record-fault'

/** What came up while one record was read. */
export type FieldFindings = { readonly faults: FieldFault[]; maskedKeys: number }

/** Reads a value of unknown origin into its type, or notes what is wrong with it and gives `undefined`. */
export type FieldReader<T> = (value: unknown, field: string, findings: FieldFindings) => T | undefined

/** Notes a fault; stands for the value that was not read. */
export function faulty(findings: FieldFindings, field: string, problem: FieldProblem): undefined {
  findings.faults.push({ field, problem })
  return undefined
}

/** Free text up to a length; product keys in it are masked and counted. */
export function freeText(longest: number): FieldReader<string> {
  return (value, field, findings) => {
    if (typeof value !== 'string') return faulty(findings, field, { kind: 'wrong-type' })
    if (value.length > longest) return faulty(findings, field, { kind: 'too-long', longest })
    // What stands for a key is longer than one without hyphens.
    const { text, maskedKeys } = shortWithoutKeys(value, longest)
    findings.maskedKeys += maskedKeys
    return text
  }
}

/** A text that a pattern fits; `Text` names its brand. */
export function patternText<Text extends string = string>(pattern: RegExp): FieldReader<Text> {
  return (value, field, findings) => {
    if (typeof value !== 'string') return faulty(findings, field, { kind: 'wrong-type' })
    return pattern.test(value) ? (value as Text) : faulty(findings, field, { kind: 'not-allowed' })
  }
}

/** A text that `parse` makes something of. */
export function parsedText<T>(parse: (text: string) => T | null): FieldReader<T> {
  return (value, field, findings) => {
    if (typeof value !== 'string') return faulty(findings, field, { kind: 'wrong-type' })
    return parse(value) ?? faulty(findings, field, { kind: 'not-allowed' })
  }
}

/** A whole number from 0 to `most`. */
export function wholeNumber(most: number): FieldReader<number> {
  return (value, field, findings) => {
    if (typeof value !== 'number') return faulty(findings, field, { kind: 'wrong-type' })
    const fits = Number.isInteger(value) && value >= 0 && value <= most && !Object.is(value, -0)
    return fits ? value : faulty(findings, field, { kind: 'not-allowed' })
  }
}

/** True or false. */
export const flag: FieldReader<boolean> = (value, field, findings) =>
  typeof value === 'boolean' ? value : faulty(findings, field, { kind: 'wrong-type' })

/** One of some texts. */
export function oneOf<const T extends string>(...allowed: readonly T[]): FieldReader<T> {
  return (value, field, findings) =>
    allowed.find(one => one === value) ??
    faulty(findings, field, { kind: typeof value === 'string' ? 'not-allowed' : 'wrong-type' })
}

/** What the reader reads, or null. */
export function nullable<T>(reader: FieldReader<T>): FieldReader<T | null> {
  return (value, field, findings) => (value === null ? null : reader(value, field, findings))
}

/** A list of up to `most` elements; they are named `groups.0`, `groups.1` … */
export function list<T>(reader: FieldReader<T>, most: number): FieldReader<readonly T[]> {
  return (value, field, findings) => {
    if (!Array.isArray(value)) return faulty(findings, field, { kind: 'wrong-type' })
    if (value.length > most) return faulty(findings, field, { kind: 'too-long', longest: most })
    const elements = value.map((element: unknown, index) => reader(element, `${field}.${index}`, findings))
    return elements.includes(undefined) ? undefined : (elements as T[])
  }
}

/** An object with exactly these fields. */
export function object<T extends object>(
  readers: { readonly [Key in keyof T]: FieldReader<T[Key]> },
): FieldReader<T> {
  const fields = Object.entries<FieldReader<unknown>>(readers)
  return (value, field, findings) => {
    if (!isPlainObject(value)) return faulty(findings, field, { kind: 'wrong-type' })
    const before = findings.faults.length
    const prefix = field === '' ? '' : `${field}.`
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(readers, key)) {
        faulty(findings, `${prefix}${key.slice(0, 40)}`, { kind: 'unexpected' })
      }
    }
    const read: Record<string, unknown> = {}
    for (const [key, reader] of fields) {
      read[key] = Object.hasOwn(value, key)
        ? reader(value[key], prefix + key, findings)
        : faulty(findings, prefix + key, { kind: 'missing' })
    }
    return findings.faults.length > before ? undefined : (read as T)
  }
}

/** Whether a value is an object with fields, rather than a list or null. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
