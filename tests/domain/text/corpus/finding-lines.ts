import type { IdGroup } from '../../../../src/domain/id-groups'
import type { IdProblem } from '../../../../src/domain/id-problems'
import type { FoundId, TextFindings } from '../../../../src/domain/id-text'

/** All that was found in a text, in a form to be read and compared; what is usual is left out. */
export type FindingLines = {
  readonly ids?: readonly string[]
  readonly ignored?: readonly string[]
  readonly errorCodes?: string
  readonly licensed?: boolean
  readonly maskedKeys?: number
  /** Only where keys were masked. */
  readonly masked?: string
  readonly tooLong?: true
}

/** The findings as lines: nothing is lost, so that every difference shows. */
export function linesOf(text: string, findings: TextFindings): FindingLines {
  const { ids, ignored, errorCodes, licensed, maskedKeys, tooLong } = findings
  return {
    ...(ids.length > 0 ? { ids: ids.map(idLine) } : {}),
    ...(ignored.length > 0 ? { ignored: ignored.map(one => `${one.why}: ${one.text}`) } : {}),
    ...(errorCodes.length > 0 ? { errorCodes: errorCodes.join(' ') } : {}),
    ...(licensed === null ? {} : { licensed }),
    ...(maskedKeys > 0 ? { maskedKeys } : {}),
    ...(findings.text === text ? {} : { masked: findings.text }),
    ...(tooLong ? { tooLong } : {}),
  }
}

const stateSigns = { right: '', wrong: '!', partial: '?', empty: '-' } as const

function idLine(id: FoundId): string {
  const groups = id.groups.map(groupText).join(' ')
  const isWhole = id.groups.map(group => group.digits).join('') === id.digits
  return [
    `${id.start}: ${id.valid ? 'proven' : 'wrong'} ${id.kind === 'installation-id' ? 'installation' : 'confirmation'}`,
    `${groups}${isWhole ? '' : ` of ${id.digits}`}`,
    ...id.problems.map(problemText),
    ...(id.product === null ? [] : [`product ${id.product}`]),
    ...(id.activationId === null ? [] : [`for ${id.activationId}`]),
  ].join('; ')
}

/** `!` behind a wrong group, `?` behind one with digits missing, `-` for an empty one. */
function groupText({ digits, length, state }: IdGroup): string {
  return `${digits}${stateSigns[state]}${digits.length > 0 && digits.length !== length ? length : ''}`
}

function problemText(problem: IdProblem): string {
  const { kind, ...more } = problem
  return [kind, ...Object.entries(more).map(([what, value]) => `${what} ${value}`)].join(' ')
}
