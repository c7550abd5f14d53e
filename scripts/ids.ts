import { readFileSync } from 'node:fs'
import type { IdGroup } from '../src/domain/id-groups'
import type { IdProblem } from '../src/domain/id-problems'
import { type FoundId, findIdsIn } from '../src/domain/id-text'

const usage = 'Usage: npm run -s ids -- FILE   (or - for standard input)'

/** Prints what the app finds in a text file, as one line of JSON. */
function main(names: readonly string[]): void {
  const [name] = names
  const bytes = name === undefined || names.length > 1 ? usage : read(name)
  if (typeof bytes === 'string') {
    console.error(bytes)
    process.exitCode = 1
    return
  }
  const findings = findIdsIn(decode(bytes))
  if (findings.tooLong) console.error('Longer than a million characters: only the beginning was read.')
  const { errorCodes, licensed, maskedKeys, text } = findings
  console.log(JSON.stringify({ found: findings.ids.map(shown), errorCodes, licensed, maskedKeys, text }))
}

function read(name: string): Uint8Array | string {
  try {
    return readFileSync(name === '-' ? 0 : name)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return `Cannot read ${name === '-' ? 'standard input' : name}: ${reason}`
  }
}

/** UTF-16 by its mark or by its zero bytes (Windows' `>`), else UTF-8 or Shift_JIS, whichever leaves less unreadable. */
function decode(bytes: Uint8Array): string {
  const encoding = utf16Of(bytes)
  if (encoding !== null) return new TextDecoder(encoding).decode(bytes)
  const utf8 = new TextDecoder('utf-8').decode(bytes)
  if (!utf8.includes(unreadable)) return utf8
  const shiftJis = new TextDecoder('shift_jis').decode(bytes)
  return countOf(shiftJis) < countOf(utf8) ? shiftJis : utf8
}

const unreadable = '\ufffd'

function countOf(text: string): number {
  return text.split(unreadable).length
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 400)
  const zeros = (odd: number) => start.filter((byte, place) => place % 2 === odd && byte === 0).length
  if (zeros(1) * 4 > start.length) return 'utf-16le'
  return zeros(0) * 4 > start.length ? 'utf-16be' : null
}

function shown(id: FoundId) {
  return {
    kind: id.kind,
    digits: id.digits,
    groups: id.groups.filter(group => group.state !== 'empty').map(shownGroup),
    valid: id.valid,
    problems: id.problems.flatMap(words),
    product: id.product,
    activationId: id.activationId,
  }
}

function shownGroup(group: IdGroup) {
  return { digits: group.digits, state: group.state }
}

/** Short English, groups counted from 1. */
function words(problem: IdProblem): string[] {
  switch (problem.kind) {
    case 'digits-missing':
      return [`${digits(problem.count)} missing`, ...firstFailing(problem.firstFailingGroup)]
    case 'digits-extra':
      return [`${digits(problem.count)} too many`, ...firstFailing(problem.firstFailingGroup)]
    case 'wrong-group':
      return [`group ${problem.group + 1} does not add up`]
    case 'legacy-length':
      return [`${problem.digits} digits is a legacy length`]
    case 'equal-groups':
      return [`groups ${problem.first + 1} and ${problem.second + 1} are equal`]
  }
}

function digits(count: number): string {
  return count === 1 ? '1 digit' : `${count} digits`
}

function firstFailing(group: number | null): string[] {
  return group === null ? [] : [`group ${group + 1} is the first that does not add up`]
}

main(process.argv.slice(2))
