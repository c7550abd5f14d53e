import { describe, expect, test } from 'vitest'
import { blocksOf } from '../../../src/domain/digits/digit-blocks'
import { confirmationIds48, cut, installationIds54, installationIds63, itemOf } from '../arbitrary-ids'
import { shownText } from './read-digits'
import { chanceOf, clearView, seen, type View } from './seen-screens'
import { confirmationLayouts, installationLayouts, lines, moved } from './written-screens'

const views: readonly (readonly [string, View])[] = [
  ['straight', clearView],
  ['tilted', { ...clearView, tilt: 0.14, scale: 12 }],
  ['from the side', { ...clearView, tilt: -0.1, towards: { x: 0.003, y: 0.004 }, pitch: 0.62 }],
  ['as a console', { ...clearView, pitch: 0.78, space: 0.78, specks: 0.1 }],
  ['in many fragments', { ...clearView, fragmentGap: 1.6, specks: 0.1 }],
]
const [first = '', second = ''] = installationIds63

describe.each(views)('seen %s', (_, view) => {
  test.each(installationLayouts)('an installation ID is read: $name', ({ write }) => {
    for (const [index, id] of [...installationIds63, ...installationIds54].entries()) {
      const { blocks } = blocksOf(seen(write(id), view, chanceOf(index)), 'installation-id')
      expect(blocks.map(shownText)).toEqual([id])
    }
  })

  test.each(confirmationLayouts)('a confirmation ID is read: $name', ({ write }) => {
    for (const [index, id] of confirmationIds48.entries()) {
      const { blocks } = blocksOf(seen(write(id), view, chanceOf(index)), 'installation-id')
      expect(blocks.map(shownText)).toEqual([id])
      expect(blocks.map(({ kind }) => kind)).toEqual(['confirmation-id'])
    }
  })

  test('two IDs on one screen are both read, the upper one first', () => {
    const text = 'Name: Windows(R), Professional edition'
    const screen = [
      ...lines(text, `Installation ID: ${first}`, 'License Status: Unlicensed'),
      ...moved(
        lines('Name: Windows(R) 10 ESU', `Installation ID: ${second.slice(0, 49)}`, second.slice(49)),
        0,
        8,
      ),
    ]
    expect(blocksOf(seen(screen, view, chanceOf(1)), 'installation-id').blocks.map(shownText)).toEqual([
      first,
      second,
    ])
  })
})

test('the order in which lines are found does not matter', () => {
  const view = { ...clearView, fragmentGap: 1.6, tilt: 0.05 }
  for (const [index, { write }] of installationLayouts.entries()) {
    const chance = chanceOf(index)
    const found = seen(write(first), view, chance)
    const shuffled = found
      .map(line => ({ line, key: chance() }))
      .sort((a, b) => a.key - b.key)
      .map(({ line }) => line)
    expect(blocksOf(shuffled, 'installation-id')).toEqual(blocksOf(found, 'installation-id'))
  }
})

test('a line that was found twice is read once', () => {
  const found = seen(lines(`Installation ID: ${first}`), clearView, chanceOf(1))
  expect(blocksOf([...found, ...found], 'installation-id').blocks.map(shownText)).toEqual([first])
})

/** The places beside the line ends of the wrapped layouts. */
const lineEnds = [23, 24, 39, 40, 47, 48, 49, 54, 55, 60, 61, 62]

test.each(installationLayouts)('a digit that is wiped out stays unknown, alone: $name', ({ write }) => {
  for (let place = 0; place < 63; place++) {
    const damaged = `${first.slice(0, place)}_${first.slice(place + 1)}`
    const { blocks } = blocksOf(seen(write(damaged), clearView, chanceOf(place)), 'installation-id')
    const [text = ''] = blocks.map(shownText)
    const expected = `${first.slice(0, place)}?${first.slice(place + 1)}`
    const groups = cut(text, 7)
    const wrong = cut(expected, 7).filter((group, index) => groups[index] !== group)
    // Where a line ends, it may be open on which of the two lines a digit is missing.
    expect(wrong.length).toBeLessThanOrEqual(lineEnds.includes(place) ? 1 : 0)
    expect(groups.filter((group, index) => group.includes('?') && index !== Math.floor(place / 7))).toEqual(
      [],
    )
  }
})

test('the end of a run may be missing behind a label, never a group at an unknown end', () => {
  const behindLabel = blocksOf(
    seen(lines(`Installation ID: ${first.slice(0, 56)}`), clearView, chanceOf(1)),
    'installation-id',
  )
  expect(behindLabel.blocks.map(shownText)).toEqual([`${first.slice(0, 56)}???????`])
  for (const rest of [first.slice(0, 56), first.slice(7)]) {
    expect(blocksOf(seen(lines(rest), clearView, chanceOf(2)), 'installation-id').blocks).toEqual([])
  }
})

test('groups are never put in the wrong places when one of them is not found', () => {
  for (const id of [first, itemOf(installationIds54, 0)]) {
    const length = id.length / 9
    const groups = cut(id, length)
    for (const { name, write } of installationLayouts) {
      for (let lost = 0; lost < 9; lost++) {
        const damaged = groups.map((group, index) => (index === lost ? '_'.repeat(length) : group)).join('')
        const { blocks } = blocksOf(seen(write(damaged), clearView, chanceOf(lost)), 'installation-id')
        const shown = blocks.map(block => cut(shownText(block), length))
        const wrong = shown.flatMap(texts =>
          texts.filter((text, index) => !text.includes('?') && text !== groups[index]),
        )
        expect([name, lost, ...wrong]).toEqual([name, lost])
        expect(blocks.filter(({ kind }) => kind === 'confirmation-id')).toEqual([])
      }
    }
  }
})

test('every digit is where it was seen', () => {
  const found = seen(lines(first), { ...clearView, tilt: 0.1 }, chanceOf(3))
  const [line] = found
  const [block] = blocksOf(found, 'installation-id').blocks
  const centres = (block?.digits ?? []).map(({ quad }) => {
    const [topLeft, , bottomRight] = quad ?? []
    return ((topLeft?.x ?? 0) + (bottomRight?.x ?? 0)) / 2
  })
  expect(centres).toEqual([...centres].sort((a, b) => a - b))
  expect(itemOf(centres, 0)).toBeGreaterThan(line?.left.x ?? 0)
  expect(itemOf(centres, 62)).toBeLessThan(line?.right.x ?? 0)
})

test('a line of a wrapped ID seen alone is a part', () => {
  const above = blocksOf(
    seen(lines('Installation ID:', first.slice(0, 49)), clearView, chanceOf(1)),
    'installation-id',
  )
  const below = blocksOf(seen(lines(first.slice(49)), clearView, chanceOf(2)), 'installation-id')
  expect(above.parts.map(shownText)).toEqual([first.slice(0, 49)])
  expect(below.parts.map(shownText)).toEqual([first.slice(49)])
  expect([above, below].map(({ parts }) => parts[0]?.afterLabel)).toEqual([true, false])
})
