/** 9999-12-31T23:59:59.999Z: later ones need more than four digits for the year. */
const latest = 253_402_300_799_999

/** An instant as files have it: `2026-11-22T09:30:00.000Z`. What lies outside the years 1970 to 9999 is moved to their edge. */
export function writtenInstant(instant: number): string {
  const whole = Number.isFinite(instant) ? Math.round(instant) : 0
  return new Date(Math.min(Math.max(whole, 0), latest)).toISOString()
}

/** Reads an instant, in exactly that form; null where it is none (a 30 February, an hour 24). */
export function parseInstant(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text)) return null
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2)
  const [month, day] = [twoDigits(text, 5), twoDigits(text, 8)]
  const [hour, minute, second] = [twoDigits(text, 11), twoDigits(text, 14), twoDigits(text, 17)]
  if (year < 1970 || month < 1 || month > 12 || hour > 23 || minute > 59 || second > 59) return null
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  const rest = twoDigits(text, 20) * 10 + text.charCodeAt(22) - 48
  return Date.UTC(year, month - 1, day, hour, minute, second, rest)
}

function twoDigits(text: string, place: number): number {
  return (text.charCodeAt(place) - 48) * 10 + text.charCodeAt(place + 1) - 48
}

/** Reads a day, `2026-11-22`; null where the calendar has none such. */
export function parseDay(text: string): string | null {
  return parseInstant(`${text}T00:00:00.000Z`) === null ? null : text
}
