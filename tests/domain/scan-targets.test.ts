import { describe, expect, test } from 'vitest'
import { type Activation, type ActivationId, newActivation } from '../../src/domain/activation'
import { plainWindows } from '../../src/domain/product'
import { freeName, inNameOrder, nameInText, nextWaiting } from '../../src/domain/scan-targets'

function pc(name: string, createdAt = 1000): Activation {
  return newActivation(`${name}-${createdAt}` as ActivationId, name, plainWindows, createdAt)
}

describe('the order of names', () => {
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
  ] as const)('after %j is %s', (known, name) => {
    expect(freeName(known, 'PC-01')).toBe(name)
  })
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
  ] as const)('%s', (text, named) => {
    expect(nameInText(text, names)).toEqual(named)
  })
})
