import { describe, expect, test } from 'vitest'
import { type Activation, type ActivationId, newActivation } from '../../src/domain/activation'
import { takeInstallationId } from '../../src/domain/activation-moves'
import { inventedInstallationId } from '../../src/domain/practice/invented-ids'
import { plainWindows } from '../../src/domain/product'
import {
  freeName,
  inNameOrder,
  nameInText,
  nextWaiting,
  targetName,
  waitsForScan,
} from '../../src/domain/scan-targets'

function pc(name: string, createdAt = 1000): Activation {
  return newActivation(`${name}-${createdAt}` as ActivationId, name, plainWindows, createdAt)
}

test('a PC waits until its installation ID is taken', () => {
  const waiting = pc('PC-1')
  expect(waitsForScan(waiting)).toBe(true)
  expect(
    waitsForScan(
      takeInstallationId(
        waiting,
        inventedInstallationId(() => 3),
      ),
    ),
  ).toBe(false)
})

test('a target is called as the PC is, or will be', () => {
  expect(targetName({ kind: 'waiting', activation: pc('PC-1') })).toBe('PC-1')
  expect(targetName({ kind: 'new', name: 'PC-2' })).toBe('PC-2')
})

describe('the order of names', () => {
  test('puts the older one of the same name first', () => {
    const ages = inNameOrder([pc('PC-1', 3), pc('PC-2', 1), pc('PC-1', 2)]).map(({ createdAt }) => createdAt)
    expect(ages).toEqual([2, 3, 1])
  })

  test('begins with the first name, whatever letter it has', () => {
    const [first, second] = [pc('A-1'), pc('PC-1')]
    expect(nextWaiting([first, second], null, new Set())).toBe(first)
  })

  test('takes numbers as numbers', () => {
    const names = inNameOrder(['PC-10', 'PC-9', 'PC-1'].map(name => pc(name))).map(({ name }) => name)
    expect(names).toEqual(['PC-1', 'PC-9', 'PC-10'])
  })

  test('goes on behind the last one, then round, then to those jumped over', () => {
    const [one, two, three] = inNameOrder(['PC-1', 'PC-2', 'PC-3'].map(name => pc(name)))
    if (!one || !two || !three) throw new Error('Three are needed')
    const all = [one, two, three]
    expect(nextWaiting(all, null, new Set())).toBe(one)
    expect(nextWaiting(all, 'PC-2', new Set())).toBe(three)
    expect(nextWaiting(all, 'PC-3', new Set())).toBe(one)
    expect(nextWaiting(all, 'PC-1', new Set([two.id]))).toBe(three)
    expect(nextWaiting([two], 'PC-3', new Set([two.id]))).toBe(two)
    expect(nextWaiting([], null, new Set())).toBeNull()
  })
})

describe('the name of a new PC', () => {
  test.each([
    [[], 'PC-01'],
    [[pc('PC-01'), pc('PC-02')], 'PC-03'],
    [[pc('Z-9', 1), pc('PC-07', 2)], 'PC-08'],
    [[pc('PC-07', 2), pc('PC-08', 1)], 'PC-09'],
    [[pc('reception')], 'PC-01'],
    [[pc('pc-01', 1), pc('reception', 2)], 'PC-02'],
    [[pc('A-3'), pc('B-7')], 'B-8'],
    [[pc('PC-01', 2000), pc('ＰＣ－０２ ')], 'PC-03'],
  ] as const)('after %j is %s', (known, name) => {
    expect(freeName(known, 'PC-01')).toBe(name)
  })
})

test('a name without a number that is taken is suggested again rather than looked for without end', () => {
  expect(freeName([pc('reception')], 'reception')).toBe('reception')
})

describe('the PC that a text names', () => {
  const names = ['PC-1', 'PC-10', 'PC-07 受付', 'Kasse', '12', 'PC-1-B']

  test.each([
    ['683053170746943605786824392067956858452252306331634911025731251', { kind: 'none' }],
    ['PC-1 6830531', { kind: 'known', name: 'PC-1' }],
    ['pc-10\n683', { kind: 'known', name: 'PC-10' }],
    ['ＰＣ－１０：683', { kind: 'known', name: 'PC-10' }],
    ['PC-100', { kind: 'none' }],
    ['XPC-1', { kind: 'none' }],
    ['PC-1-B', { kind: 'known', name: 'PC-1-B' }],
    ['PC-1.example.com', { kind: 'known', name: 'PC-1' }],
    ['PC-07 受付 683', { kind: 'known', name: 'PC-07 受付' }],
    ['12 683', { kind: 'none' }],
    ['Computer name: 12', { kind: 'known', name: '12' }],
    ['Computer name: PC-1.example.com', { kind: 'known', name: 'PC-1' }],
    ['コンピューター名: 新しい PC', { kind: 'unknown', name: '新しい PC' }],
    ['hostname=PC-77; 683', { kind: 'unknown', name: 'PC-77' }],
    ['Kasse und PC-10', { kind: 'several', names: ['PC-10', 'Kasse'] }],
    ['PC-1 PC-1', { kind: 'known', name: 'PC-1' }],
    ['KMS host name: kms.example.com', { kind: 'none' }],
    ['Computer name: PC-77 ; 683', { kind: 'unknown', name: 'PC-77' }],
    ['Computer name:  \nPC-10', { kind: 'known', name: 'PC-10' }],
  ] as const)('%s', (text, named) => {
    expect(nameInText(text, names)).toEqual(named)
  })
})

describe('names that stand in one another', () => {
  test.each([
    ['PC-1 B', ['PC-1', 'PC-1 B'], { kind: 'known', name: 'PC-1 B' }],
    ['PC-1 B', ['PC-1 B', 'PC-1'], { kind: 'known', name: 'PC-1 B' }],
    ['the PC-1 B here', ['PC-1', 'PC-1 B', 'here'], { kind: 'several', names: ['PC-1 B', 'here'] }],
    ['PC-1, PC-1 B', ['PC-1', 'PC-1 B'], { kind: 'several', names: ['PC-1 B', 'PC-1'] }],
    ['PC-1 B, PC-1', ['PC-1', 'PC-1 B'], { kind: 'several', names: ['PC-1 B', 'PC-1'] }],
    ['lab lab lab', ['lab', 'lab lab'], { kind: 'several', names: ['lab lab', 'lab'] }],
    ['xlab lab lab', ['lab lab'], { kind: 'known', name: 'lab lab' }],
    ['A 683', ['A'], { kind: 'none' }],
    ['PC-1:683', ['PC-1 '], { kind: 'known', name: 'PC-1 ' }],
    ['Kasse', ['Kaße'], { kind: 'none' }],
  ] as const)('%s among %j', (text, names, named) => {
    expect(nameInText(text, names)).toEqual(named)
  })
})
