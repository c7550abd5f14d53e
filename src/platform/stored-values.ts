import type { Reader } from './storage/shape'

/**
 * Settings as one JSON text in localStorage. What cannot be read falls back to the defaults; what the phone refuses
 * to write lasts until the app closes.
 */
export function storedValues<Values extends object>(
  key: string,
  readValues: Reader<Values>,
  defaults: Values,
): { read(): Values; write(change: Partial<Values>): boolean } {
  let refused: Partial<Values> = {}
  const read = () => ({ ...stored(), ...refused })

  function stored(): Values {
    try {
      return readValues(JSON.parse(localStorage.getItem(key) ?? '{}')) ?? defaults
    } catch {
      return defaults
    }
  }

  return {
    read,
    write(change) {
      try {
        localStorage.setItem(key, JSON.stringify({ ...read(), ...change }))
        refused = {}
        return true
      } catch {
        refused = { ...refused, ...change }
        return false
      }
    },
  }
}
