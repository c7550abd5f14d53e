import { describe, expect, test } from 'vitest'
import { waysIn } from './keys-in'
import { phoneHolding, waysOut } from './keys-out'
import { randomSource } from './random-source'
import { holdsKey, textsIn, writtenKey } from './written-keys'

const keys = Array.from({ length: 20 }, (_, number) => writtenKey(randomSource(`key ${number}`)))

test('what is looked for would be seen', () => {
  for (const { text, signs } of keys) expect(holdsKey(text, signs)).toBe(true)
  expect(textsIn(phoneHolding('X7').storage.all()).filter(one => one === 'X7').length).toBeGreaterThan(5)
})

describe('no product key is stored or shown that comes in by', () => {
  test.each(Object.entries(waysIn))('%s', async (_, comeIn) => {
    for (const { text, signs } of keys) {
      const { phone, shown } = await comeIn(text)
      const visits = await phone.records.visits()
      const kept = [phone.storage.all(), visits, phone.preferences.read(), phone.recordTools.noted, shown]
      expect(textsIn(kept).filter(one => holdsKey(one, signs))).toEqual([])
    }
  })
})

describe('no product key that an older version stored leaves the app by', () => {
  test.each(Object.entries(waysOut))('%s', async (_, goOut) => {
    for (const { text, signs } of keys) {
      const left = textsIn(await goOut(phoneHolding(text)))
      expect(left.length).toBeGreaterThan(0)
      expect(left.filter(one => holdsKey(one, signs))).toEqual([])
    }
  })
})
