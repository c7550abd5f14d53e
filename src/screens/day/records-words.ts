import type { ShellWords } from '../../i18n/en/shell'
import type { StorageFault } from '../../ports/activation-storage'

/** A size in the reader's words, such as "1.2 MB". */
export function fileSize(bytes: number, language: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  const unit = units[step] ?? 'byte'
  const format = {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: step > 1 ? 1 : 0,
  } as const
  return new Intl.NumberFormat(language, format).format(bytes / 1000 ** step)
}

/** Day and time, such as "22 Nov 2026, 09:30". */
export function moment(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
}

/** A calendar day, `2026-11-22`, in the reader's words. */
export function calendarDay(date: string, language: string): string {
  const day = new Date(`${date}T00:00:00`)
  return Number.isNaN(day.getTime())
    ? date
    : new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(day)
}

/** What the phone said when it did not read or keep something. */
export function storageFaultText(fault: StorageFault, shell: ShellWords): string {
  return fault.kind === 'failed' ? shell.fault.failed(fault.detail) : shell.fault[fault.kind]
}
