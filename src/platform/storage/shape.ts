/**
 * Reads a value of unknown origin: gives it back in its type, without whatever else was in it, or `undefined` where
 * its shape is another one. (A schema library weighs a tenth of the first screen.)
 */
export type Reader<T> = (value: unknown) => T | undefined

/** Any text, or only one that a pattern fits; `Text` names its brand. */
export function text<Text extends string = string>(pattern = /^/): Reader<Text> {
  return value => (typeof value === 'string' && pattern.test(value) ? (value as Text) : undefined)
}

/** A number within limits. */
export function number(least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY): Reader<number> {
  return value => (typeof value === 'number' && value >= least && value <= most ? value : undefined)
}

/** A whole number, 0 or more. */
export const count: Reader<number> = value => (Number.isInteger(value) ? number(0)(value) : undefined)

/** True or false. */
export const flag: Reader<boolean> = value => (typeof value === 'boolean' ? value : undefined)

/** One of some values. */
export function oneOf<const T>(...allowed: readonly T[]): Reader<T> {
  return value => allowed.find(one => one === value)
}

/** What the reader reads, or null. */
export function nullable<T>(reader: Reader<T>): Reader<T | null> {
  return value => (value === null ? null : reader(value))
}

/** What the reader reads, or a default: never `undefined`. */
export function withDefault<T>(reader: Reader<T>, fallback: T): Reader<T> {
  return value => reader(value) ?? fallback
}

/** A list whose every element the reader reads. */
export function list<T>(reader: Reader<T>): Reader<readonly T[]> {
  return value => {
    if (!Array.isArray(value)) return undefined
    const elements = value.map(reader)
    return elements.includes(undefined) ? undefined : (elements as T[])
  }
}

/** An object with these fields, each of which its reader reads. */
export function object<T extends object>(readers: { readonly [Key in keyof T]: Reader<T[Key]> }): Reader<T> {
  const fields = Object.entries<Reader<unknown>>(readers)
  return value => {
    if (typeof value !== 'object' || value === null) return undefined
    const read: Record<string, unknown> = {}
    for (const [key, reader] of fields) {
      const field = reader((value as Record<string, unknown>)[key])
      if (field === undefined) return undefined
      read[key] = field
    }
    return read as T
  }
}
