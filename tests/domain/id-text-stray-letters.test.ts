import { describe, expect, test } from 'vitest'
import { findIdsIn } from '../../src/domain/id-text'
import ids from '../fixtures/ids.json'

const confirmationId = ids.confirmationIds48[2] ?? ''
const blocks = confirmationId.match(/.{6}/g) ?? []
const named = blocks.map((block, index) => `${'ABCDEFGH'[index]} ${block}`).join('\n')
const ofSix = (ids.installationIds54[0] ?? '').match(/.{6}/g)?.join(' ') ?? ''
const ofSeven = (ids.installationIds63[0] ?? '').match(/.{7}/g)?.join(' ') ?? ''

/** A single letter of another word must not take the place of a group's name: the groups would all shift by one. */
describe('the groups A to H keep their names beside', () => {
  const texts = {
    'an error code above an installation ID': `Error: 0xC004E22D\n\nInstallation ID: ${ofSeven}\n\nConfirmation ID:\n${named}`,
    'an error code above groups of six': `Error: 0xC004BF5B\n\nInstallation ID: ${ofSix}\n\nConfirmation ID:\n${named}`,
    'a room': `Room B, floor 3\n\nInstallation ID: ${ofSix}\n\nConfirmation ID:\n${named}`,
    'a sentence that begins with I': `Installation ID: ${ofSix}\n\nI was told this:\n\nConfirmation ID:\n${named}`,
    'such a sentence and a number behind them': `${named}\n\nI was told this:\n\nInstallation ID: ${ofSix}`,
  }
  test.each(Object.entries(texts))('%s', (_, text) => {
    const found = findIdsIn(text).ids.filter(({ kind }) => kind === 'confirmation-id')
    expect(found).toMatchObject([{ digits: confirmationId, valid: true }])
    const others = findIdsIn(text).ids.filter(({ kind }) => kind === 'installation-id')
    const whole = [ofSix, ofSeven].map(one => one.replaceAll(' ', ''))
    expect(others.map(({ digits }) => whole.includes(digits))).toEqual([true])
  })

  test('an error code behind them, after a sentence that begins with I', () => {
    expect(findIdsIn(`${named}\n\nI was told this:\n\nError: 0xC004F5D1`).ids).toMatchObject([
      { kind: 'confirmation-id', digits: confirmationId, valid: true },
    ])
  })
})

test('a ninth name at a ninth group still makes an installation ID of them', () => {
  const groups = (ids.installationIds54[0] ?? '').match(/.{6}/g) ?? []
  const text = groups.map((group, index) => `${'ABCDEFGHI'[index]} is ${group}`)
  expect(findIdsIn(`${text.slice(0, 8).join(', ')} and I is ${groups[8]}.`).ids).toMatchObject([
    { kind: 'installation-id', digits: groups.join(''), valid: true },
  ])
})
