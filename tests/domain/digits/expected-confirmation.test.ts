import { describe, expect, test } from 'vitest'
import { blocksOf } from '../../../src/domain/digits/digit-blocks'
import { confirmationIds48, cut, installationIds54, installationIds63, itemOf } from '../arbitrary-ids'
import { shownText } from './read-digits'
import { chanceOf, clearView, seen, type View, type WrittenLine } from './seen-screens'
import {
  confirmationLayouts,
  grid,
  installationLayouts,
  unmarkedConfirmationLayouts,
} from './written-screens'

const views: readonly (readonly [string, View])[] = [
  ['straight', clearView],
  ['tilted', { ...clearView, tilt: 0.14, scale: 12 }],
  ['from the side', { ...clearView, tilt: -0.1, towards: { x: 0.003, y: 0.004 }, pitch: 0.62 }],
  ['in many fragments', { ...clearView, fragmentGap: 1.6, specks: 0.1 }],
]
/** Wide enough for everything that these tests write, with room around it. */
const size = { width: 2400, height: 2000 }
const confirmationId = itemOf(confirmationIds48, 0)
const installationId = itemOf(installationIds54, 0)

function confirmationIdsIn(written: readonly WrittenLine[], view: View = clearView): readonly string[] {
  const { blocks } = blocksOf(seen(written, view, chanceOf(1)), 'confirmation-id', size)
  return blocks.filter(({ kind }) => kind === 'confirmation-id').map(shownText)
}

describe.each(views)('expected and seen %s', (_, view) => {
  test.each([...confirmationLayouts, ...unmarkedConfirmationLayouts])(
    'a confirmation ID is read: $name',
    ({ write }) => {
      for (const id of confirmationIds48) expect(confirmationIdsIn(write(id), view)).toEqual([id])
    },
  )

  test.each(installationLayouts)('an installation ID stays one: $name', ({ write }) => {
    for (const id of [...installationIds63, ...installationIds54]) {
      const { blocks } = blocksOf(seen(write(id), view, chanceOf(2)), 'confirmation-id', size)
      expect(blocks.map(block => [block.kind, shownText(block)])).toEqual([['installation-id', id]])
    }
  })
})

test('without letters a confirmation ID is only taken where one is expected', () => {
  for (const { name, write } of unmarkedConfirmationLayouts) {
    const { blocks } = blocksOf(seen(write(confirmationId), clearView, chanceOf(1)), 'installation-id', size)
    expect([name, ...blocks.map(shownText)]).toEqual(name === '5 + 3' ? [name, confirmationId] : [name])
  }
})

test('where a ninth group may be beyond the edge of the picture, letters are needed', () => {
  for (const { name, write } of unmarkedConfirmationLayouts) {
    const lines = seen(write(confirmationId), clearView, chanceOf(1))
    const points = lines.flatMap(({ left, right }) => [left, right])
    const narrow = {
      width: Math.max(...points.map(({ x }) => x)) + 40,
      height: Math.max(...points.map(({ y }) => y)) + 20,
    }
    const isSafe = name === '5 + 3' || name === '3 + 3 + 2'
    for (const reach of [narrow, null]) {
      const { blocks } = blocksOf(lines, 'confirmation-id', reach)
      expect([name, ...blocks.map(shownText)]).toEqual(isSafe ? [name, confirmationId] : [name])
    }
  }
})

/** Arrangements that leave no trace of a ninth group when the one with this number is hidden. */
const withoutTrace = new Set(['3 x 3 without numbers 8', 'one column 0', 'one column 8'])

test.each(installationLayouts)(
  'nine groups of which one is hidden are no confirmation ID: $name',
  ({ name, write }) => {
    for (const id of [installationId, itemOf(installationIds63, 0)]) {
      const length = id.length / 9
      for (let hidden = 0; hidden < 9; hidden++) {
        if (withoutTrace.has(`${name} ${hidden}`) && length === 6) continue
        const groups = cut(id, length).map((group, index) => (index === hidden ? '_'.repeat(length) : group))
        expect([hidden, ...confirmationIdsIn(write(groups.join('')))]).toEqual([hidden])
      }
    }
  },
)

test('a mark, or a piece of a group, in the ninth place tells that a group is hidden', () => {
  const groups = cut(installationId, 6)
  for (const columns of [5, 4, 3, 1]) {
    for (const last of ['______', '_____7', '3_____', '__4___']) {
      const hidden = [...groups.slice(0, 8), last]
      expect([columns, last, ...confirmationIdsIn(grid(hidden, columns, 12, 'letters'))]).toEqual([
        columns,
        last,
      ])
      if (last === '______') continue
      expect([columns, last, ...confirmationIdsIn(grid(hidden, columns, 12, 'none'))]).toEqual([
        columns,
        last,
      ])
    }
  }
})

test('a group that is not there is never filled in', () => {
  for (const { write } of unmarkedConfirmationLayouts) {
    for (let hidden = 0; hidden < 8; hidden++) {
      const damaged = `${confirmationId.slice(0, hidden * 6)}______${confirmationId.slice(hidden * 6 + 6)}`
      expect(confirmationIdsIn(write(damaged))).toEqual([])
    }
  }
})
