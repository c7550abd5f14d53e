import { cutIntoGroups } from '../id-groups'
import { type InstallationId, likelyInstallationShape, parseInstallationId } from '../installation-id'

/** Why a cell holds no installation ID. */
export type ListedIdProblem =
  /** The spreadsheet made a number of it (`6.83053E+62`) and lost its digits. */
  | { readonly kind: 'rounded' }
  | { readonly kind: 'not-digits' }
  | { readonly kind: 'wrong-length'; readonly digits: number }
  /** The groups (from 0) that do not add up. */
  | { readonly kind: 'check-digit'; readonly groups: readonly number[] }

/** Reads an installation ID from a cell of a list; an empty cell is no ID, and no fault. */
export function listedInstallationId(
  cell: string,
):
  | { readonly kind: 'read'; readonly installationId: InstallationId | null }
  | { readonly kind: 'faulty'; readonly problem: ListedIdProblem } {
  // Stryker disable next-line MethodExpression: what is longer is no ID and only costs time
  const short = cell.slice(0, 500)
  const text = short.normalize('NFKC').trim()
  if (text === '') return { kind: 'read', installationId: null }
  if (/^\d[.,]?\d*E\+?\d+$/i.test(text)) return { kind: 'faulty', problem: { kind: 'rounded' } }
  const digits = text.replace(/['\s\u200b-\u200f\ufeff\-‐-―−]/g, '')
  if (!/^\d+$/.test(digits)) return { kind: 'faulty', problem: { kind: 'not-digits' } }
  if (digits.length !== 63 && digits.length !== 54) {
    return { kind: 'faulty', problem: { kind: 'wrong-length', digits: digits.length } }
  }
  const reading = parseInstallationId(digits)
  if (reading.kind === 'valid') return { kind: 'read', installationId: reading.id }
  const groups = cutIntoGroups(digits, likelyInstallationShape(digits))
  const failing = groups.flatMap(({ state }, index) => (state === 'right' ? [] : [index]))
  return { kind: 'faulty', problem: { kind: 'check-digit', groups: failing } }
}
