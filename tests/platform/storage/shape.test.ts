import { expect, test } from 'vitest'
import {
  count,
  flag,
  list,
  nullable,
  number,
  object,
  oneOf,
  text,
  withDefault,
} from '../../../src/platform/storage/shape'

test('values of the right shape are given back, others are not', () => {
  expect([text()(''), text()(1), text(/^\d+$/)('12'), text(/^\d+$/)('x')]).toEqual([
    '',
    undefined,
    '12',
    undefined,
  ])
  expect([number()(-1.5), number(0, 2)(3), number()(Number.NaN), number()('1')]).toEqual([-1.5, ...Array(3)])
  expect([0, 2].map(number(0, 2))).toEqual([0, 2])
  expect([count(0), count(-1), count(1.5)]).toEqual([0, undefined, undefined])
  expect([flag(false), flag(0)]).toEqual([false, undefined])
  expect([oneOf('a', 'b')('b'), oneOf('a', 'b')('c')]).toEqual(['b', undefined])
  expect([nullable(flag)(null), nullable(flag)(undefined)]).toEqual([null, undefined])
  expect([withDefault(flag, true)('no'), withDefault(flag, true)(false)]).toEqual([true, false])
})

test('a list is only as good as its worst element', () => {
  expect(list(count)([1, 2])).toEqual([1, 2])
  expect(list(count)([1, '2'])).toBeUndefined()
  expect(list(count)({ length: 0 })).toBeUndefined()
})

test('an object gives back its own fields and nothing else', () => {
  const pair = object<{ a: number; b: boolean | null }>({ a: number(), b: nullable(flag) })
  expect(pair({ a: 1, b: null, extra: 1 })).toEqual({ a: 1, b: null })
  for (const wrong of [{ a: 1 }, { a: '1', b: null }, null, 'text', undefined])
    expect(pair(wrong)).toBeUndefined()
})
