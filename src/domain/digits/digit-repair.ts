import { addsUp } from '../check-digit'
import type { GroupEvidence } from './digit-evidence'

/** A group's field beside its picture: what the user sees and changes. */
export type RepairField = {
  /** Null: empty. */
  readonly digits: readonly (string | null)[]
  /** The place that the next digit goes to; null when the field has been left. */
  readonly selected: number | null
  /** What each place may be besides, likeliest first. */
  readonly alternatives: readonly (readonly string[])[]
  readonly check: 'open' | 'right' | 'wrong'
}

/** The field as it opens: what was read, with the most doubtful place selected. */
export function repairField(evidence: GroupEvidence): RepairField {
  if (evidence.kind === 'proven') {
    const digits = [...evidence.digits]
    return fieldOf(
      digits,
      null,
      digits.map(() => []),
    )
  }
  return fieldOf(
    evidence.places.map(({ digit }) => digit),
    evidence.doubtful[0] ?? 0,
    evidence.places.map(({ alternatives }) => alternatives),
  )
}

/**
 * Puts a digit at the selected place, or empties it with null, and selects the next empty place, or else the next
 * one. The digit that stood there becomes an alternative, so that a slip can be taken back.
 */
export function replaceDigit(field: RepairField, digit: string | null): RepairField {
  const { selected } = field
  if (selected === null || (digit !== null && !/^[0-9]$/.test(digit))) return field
  const before = field.digits[selected] ?? null
  const digits = field.digits.map((old, place) => (place === selected ? digit : old))
  const alternatives = field.alternatives.map((list, place) =>
    place === selected ? afterReplacing(list, before, digit) : list,
  )
  const next = digit === null ? selected : nextPlace(digits, selected)
  return fieldOf(digits, next, alternatives)
}

/** Selects a place of the field. */
export function selectPlace(field: RepairField, place: number): RepairField {
  return place >= 0 && place < field.digits.length ? { ...field, selected: place } : field
}

/** The field's digits when all are there and the check holds; else null. */
export function repairedGroup(field: RepairField): string | null {
  return field.check === 'right' ? field.digits.join('') : null
}

function afterReplacing(
  list: readonly string[],
  before: string | null,
  digit: string | null,
): readonly string[] {
  const rest = list.filter(one => one !== digit && one !== before)
  return (before === null || before === digit ? rest : [before, ...rest]).slice(0, 3)
}

function nextPlace(digits: readonly (string | null)[], selected: number): number | null {
  const empty = digits.indexOf(null)
  if (empty !== -1) return empty
  return selected + 1 < digits.length ? selected + 1 : null
}

function fieldOf(
  digits: readonly (string | null)[],
  selected: number | null,
  alternatives: readonly (readonly string[])[],
): RepairField {
  const isComplete = digits.every(digit => digit !== null)
  const check = isComplete ? (addsUp(digits.join('')) ? 'right' : 'wrong') : 'open'
  return { digits, selected, alternatives, check }
}
