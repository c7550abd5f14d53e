import type { ActivationRecord } from './activation-record'

/** How many digits a search must have before it looks into the IDs: fewer are in nearly every one. */
const fewestDigits = 3

/**
 * Whether a record answers a search: its name holds the text, whatever its case and width, or one of its IDs holds
 * its digits. An empty search fits every record.
 */
export function activationSearch(search: string): (record: Partial<ActivationRecord>) => boolean {
  const wanted = folded(search).trim()
  if (wanted === '') return () => true
  const digits = /^[\d\s-]+$/.test(wanted) ? wanted.replace(/\D/g, '') : ''
  return record =>
    nameHolds(record.name, wanted) || (digits.length >= fewestDigits && idsHold(record, digits))
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase()

function nameHolds(name: unknown, wanted: string): boolean {
  return typeof name === 'string' && folded(name).includes(wanted)
}

function idsHold(
  { installationId, confirmationId, stage }: Partial<ActivationRecord>,
  digits: string,
): boolean {
  return [installationId, confirmationId, digitsSoFar(stage)].some(
    id => typeof id === 'string' && id.includes(digits),
  )
}

function digitsSoFar(stage: Partial<ActivationRecord>['stage']): string | null {
  if (stage?.kind === 'taking') return stage.entry?.groups?.join('') ?? null
  if (stage?.kind === 'taken' || stage?.kind === 'handed-over') return stage.answer?.groups?.join('') ?? null
  return null
}
