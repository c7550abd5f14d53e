import { expect, test } from 'vitest'
import { listedInstallationId } from '../../../src/domain/records/listed-installation-id'
import { fullWidth, groupsOf, installationId54, installationId63 } from '../arbitrary-ids'

test.each([
  installationId63,
  ` ${groupsOf(installationId63).join(' ')}\t`,
  `'${groupsOf(installationId63).join('-')}`,
  groupsOf(installationId63).join('−'),
  `\ufeff${groupsOf(installationId63).join('\u200b')}`,
  fullWidth(groupsOf(installationId63).join('-')),
])('%j is the ID', cell => {
  expect(listedInstallationId(cell)).toEqual({ kind: 'read', installationId: installationId63 })
})

test('54 digits are an ID, and an empty cell is none without being a fault', () => {
  expect(listedInstallationId(installationId54)).toEqual({ kind: 'read', installationId: installationId54 })
  for (const cell of ['', ' \t', '　']) {
    expect(listedInstallationId(cell)).toEqual({ kind: 'read', installationId: null })
  }
})

test.each([
  ['6.83053E+62', { kind: 'rounded' }],
  [' 6,83053e+62 ', { kind: 'rounded' }],
  ['7E+62', { kind: 'rounded' }],
  ['6.8E62', { kind: 'rounded' }],
  ['x6.8E+62', { kind: 'not-digits' }],
  ['6.8E+62 or so', { kind: 'not-digits' }],
  ['PC-123', { kind: 'not-digits' }],
  ['123 PC', { kind: 'not-digits' }],
  ['12.3', { kind: 'not-digits' }],
  ['１２３', { kind: 'wrong-length', digits: 3 }],
  [installationId63.slice(1), { kind: 'wrong-length', digits: 62 }],
  [`${installationId54}0`, { kind: 'wrong-length', digits: 55 }],
  [`1${installationId63.slice(1)}`, { kind: 'check-digit', groups: [0] }],
  [`1${'0'.repeat(53)}`, { kind: 'check-digit', groups: [0] }],
])('%j is told as what is wrong with it', (cell, problem) => {
  expect(listedInstallationId(cell)).toEqual({ kind: 'faulty', problem })
})
