import { expect, test } from 'vitest'
import { addsUp } from '../../../src/domain/check-digit'
import { seededChance } from '../../../training/screens/chance'
import { groupsOf } from '../../../training/screens/invented-id'
import { screenOf } from '../../../training/screens/screen-mix'

const seeds = Array.from({ length: 300 }, (_, index) => index)

test('the same seed makes the same screen', () => {
  expect(screenOf('ids', seededChance(7, 3))).toEqual(screenOf('ids', seededChance(7, 3)))
})

test('another seed makes other IDs', () => {
  const ids = seeds.flatMap(seed => screenOf('ids', seededChance(seed, 0)).ids)
  expect(new Set(ids).size).toBe(ids.length)
})

test('every ID adds up and stands on its screen whole, from its first digit to its last', () => {
  for (const seed of seeds) {
    const screen = screenOf(seed % 2 === 0 ? 'ids' : 'portal', seededChance(1, seed))
    for (const [index, id] of screen.ids.entries()) {
      expect(groupsOf(id, screen.groupLength).every(addsUp)).toBe(true)
      const shown = [...screen.html.matchAll(/<i data-id="(\d)">(\d)<\/i>/g)]
      expect(
        shown
          .filter(([, of]) => of === String(index))
          .map(([, , digit]) => digit)
          .join(''),
      ).toBe(id)
    }
  }
})

test('a product list shows two IDs', () => {
  const lists = seeds.map(seed => screenOf('ids', seededChance(2, seed))).filter(({ kind }) => kind === 'dlv')
  expect(lists.length).toBeGreaterThan(0)
  for (const { ids } of lists) expect(new Set(ids).size).toBe(2)
})

test('a screen without an ID has no marked digit', () => {
  for (const seed of seeds) {
    const { ids, html } = screenOf('negatives', seededChance(3, seed))
    expect(ids).toEqual([])
    expect(html).not.toContain('<i data-id')
  }
})
