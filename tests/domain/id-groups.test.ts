import { expect, test } from 'vitest'
import { parseConfirmationId } from '../../src/domain/confirmation-id'
import { idGroup } from '../../src/domain/id-groups'
import { confirmationId, installationId63 } from './arbitrary-ids'

test('a group of seven that adds up is no right group of six', () => {
  const group = installationId63.slice(0, 7)
  expect(idGroup(group, 7).state).toBe('right')
  expect(idGroup(group, 6).state).toBe('wrong')
})

test('two groups that are wrong alike are two wrong groups, and no question besides', () => {
  const wrong = '123456'
  expect(parseConfirmationId(wrong + wrong + confirmationId.slice(12))).toMatchObject({
    kind: 'invalid',
    problems: [
      { kind: 'wrong-group', group: 0 },
      { kind: 'wrong-group', group: 1 },
    ],
  })
})
