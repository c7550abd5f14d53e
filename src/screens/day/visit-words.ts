import type { Visit } from '../../domain/visit'

/** A visit's day and technician in one line, such as "Sun, Nov 22 · Sato". */
export function visitDay({ date, technician }: Visit, language: string): string {
  return [dayWords(date, language), technician].filter(Boolean).join(' · ')
}

function dayWords(date: string, language: string): string {
  const day = new Date(`${date}T00:00:00`)
  if (Number.isNaN(day.getTime())) return date
  const format = { year: 'numeric', month: 'short', day: 'numeric', weekday: 'short' } as const
  return new Intl.DateTimeFormat(language, format).format(day)
}
