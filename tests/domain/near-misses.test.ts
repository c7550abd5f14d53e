import { describe, expect, test } from 'vitest'
import { parseConfirmationId } from '../../src/domain/confirmation-id'
import { findIdsIn } from '../../src/domain/id-text'
import { parseInstallationId } from '../../src/domain/installation-id'
import { confirmationIds48, installationIds54, installationIds63, itemOf, nearMisses } from './arbitrary-ids'

function parse(of: string, digits: string) {
  return of.length === 48 ? parseConfirmationId(digits) : parseInstallationId(digits)
}

test('every sample is valid without a question', () => {
  for (const id of [...installationIds63, ...installationIds54, ...confirmationIds48]) {
    expect(parse(id, id)).toMatchObject({ kind: 'valid', id, questions: [] })
  }
})

describe('a near miss', () => {
  test.each(nearMisses)('$what', ({ of, text, expect: expected }) => {
    const reading = parse(of, text)
    const found = findIdsIn(text).ids
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ digits: text, valid: expected.startsWith('VALID') })
    if (expected.startsWith('VALID')) {
      expect(reading.kind).toBe('valid')
      return
    }
    expect(reading.kind).toBe('invalid')
    const wrong = reading.groups.flatMap((group, index) => (group.state === 'wrong' ? [index + 1] : []))
    const named = /group ([0-9A-H])/.exec(expected)?.[1]
    if (named !== undefined) {
      expect(wrong).toEqual([Number(named) || named.charCodeAt(0) - 64])
      return
    }
    const length = Number(/length (\d+)/.exec(expected)?.[1])
    const problems = reading.kind === 'invalid' ? reading.problems : []
    const count = Math.abs(length - of.length)
    const kind = length < of.length ? 'digits-missing' : 'digits-extra'
    expect(problems).toContainEqual(expect.objectContaining({ kind, count }))
  })
})

test('a confirmation ID of 42 digits and an installation ID of 50 are named, not accepted', () => {
  const short = itemOf(confirmationIds48, 0)
  expect(parseConfirmationId(short.slice(0, 42))).toMatchObject({
    kind: 'invalid',
    problems: [
      { kind: 'legacy-length', digits: 42 },
      { kind: 'digits-missing', count: 6 },
    ],
  })
  expect(parseInstallationId(`${short}12`)).toMatchObject({
    kind: 'invalid',
    problems: expect.arrayContaining([{ kind: 'legacy-length', digits: 50 }]),
  })
})

test('60 of 63 digits: three missing, and the first group that fails is named', () => {
  const id = itemOf(installationIds63, 0)
  const shortened = id.slice(0, 29) + id.slice(32)
  expect(parseInstallationId(shortened)).toMatchObject({
    problems: [{ kind: 'digits-missing', count: 3, firstFailingGroup: 4 }],
  })
})

test('a group that equals another one is a question, not a fault', () => {
  const id = itemOf(confirmationIds48, 0)
  const twice = id.slice(0, 12) + id.slice(6, 12) + id.slice(18)
  expect(parseConfirmationId(twice)).toMatchObject({
    kind: 'valid',
    questions: [{ kind: 'equal-groups', first: 1, second: 2 }],
  })
})
