import { expect, test } from 'vitest'
import { emptyFusion, type Fusion, fuse } from '../../../src/domain/digits/digit-fusion'
import type { BlockSighting, Quad } from '../../../src/domain/digits/digit-sighting'
import { confirmationIds48, cut, installationIds54, installationIds63, itemOf } from '../arbitrary-ids'

const quad: Quad = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
]

function block(digits: string): BlockSighting {
  return {
    kind: digits.length === 48 ? 'confirmation-id' : 'installation-id',
    groupLength: digits.length === 63 ? 7 : 6,
    countMargin: 0,
    quad,
    digits: Array.from(digits, digit => ({
      quad,
      digits: Array.from({ length: 10 }, (_, other) => Math.log(other === Number(digit) ? 1 - 9e-5 : 1e-5)),
    })),
  }
}

/** What is shown after frames that each show these IDs. */
function shownAfter(frames: readonly (readonly string[])[]): Fusion {
  return frames.reduce(
    (fusion, ids) => fuse(fusion, { blocks: ids.map(block), parts: [] }, { picture: 'live' }),
    emptyFusion,
  )
}

/** The number by which an ID is known, and whether it is proven. */
function told({ tracks }: Fusion): readonly (readonly [number, string | null])[] {
  return tracks.map(({ number, digits }) => [number, digits])
}

const eight = [...installationIds63, ...installationIds54].slice(0, 8)
const [first, second, third] = [itemOf(eight, 0), itemOf(eight, 1), itemOf(eight, 2)]
const ninth = itemOf(confirmationIds48, 0)

test('eight IDs are kept; a ninth takes the place of the one seen longest ago', () => {
  const glances = eight.map(id => [id])
  expect(told(shownAfter(glances))).toEqual(eight.map((_, index) => [index + 1, null]))
  const after = shownAfter([...glances, [ninth]])
  expect(after.tracks.map(({ number }) => number)).toEqual([2, 3, 4, 5, 6, 7, 8, 9])
})

test('an ID that is proven stays, however long ago it was seen', () => {
  const after = shownAfter([[first], [first], ...eight.slice(1).map(id => [id]), [ninth]])
  expect(told(after).slice(0, 2)).toEqual([
    [1, first],
    [3, null],
  ])
  expect(after.tracks).toHaveLength(8)
})

test('of those that are not proven, the one seen longest ago goes, wherever the proven one stands', () => {
  const others = eight.slice(2).map(id => [id])
  const after = shownAfter([[second], [first], [first], ...others, [ninth]])
  expect(after.tracks.map(({ number }) => number)).toEqual([2, 3, 4, 5, 6, 7, 8, 9])
})

test('an ID that comes back into sight is known by its number, among others in the same picture', () => {
  const after = shownAfter([[first, second], [third], [second, first]])
  expect(told(after)).toEqual([
    [1, first],
    [2, second],
    [3, null],
  ])
  expect(after.tracks.map(({ frames, lastFrame }) => [frames, lastFrame])).toEqual([
    [2, 3],
    [2, 3],
    [1, 2],
  ])
})

test('the same ID twice in one picture is two windows, each with a number of its own', () => {
  const after = shownAfter([
    [first, first],
    [first, first],
  ])
  expect(told(after)).toEqual([
    [1, first],
    [2, first],
  ])
})

test.each(Array.from({ length: 9 }, (_, hidden) => hidden))(
  '54 digits whose group %i was hidden for a while are no confirmation ID',
  hidden => {
    const id = itemOf(installationIds54, 0)
    const shortened = cut(id, 6)
      .filter((_, index) => index !== hidden)
      .join('')
    expect(told(shownAfter([[shortened], [shortened]]))).toEqual([[1, shortened]])
    expect(told(shownAfter([[shortened], [shortened], [id], [id]]))).toEqual([[2, id]])
  },
)

test('a confirmation ID of which most groups are those of 54 digits in sight is no ID', () => {
  const groups = cut(itemOf(installationIds54, 0), 6)
  const sharing = (count: number) => [...groups.slice(0, count), ...cut(ninth, 6).slice(count)].join('')
  const shown = (count: number) =>
    shownAfter([[sharing(count), groups.join('')]]).tracks.map(({ kind }) => kind)
  expect(shown(6)).toEqual(['installation-id'])
  expect(shown(5)).toEqual(['confirmation-id', 'installation-id'])
})

test('a confirmation ID beside the PC’s own ID is shown, whichever is in sight', () => {
  for (const other of [itemOf(installationIds54, 0), first]) {
    expect(told(shownAfter([[ninth, other], [ninth], [other]]))).toEqual([
      [1, ninth],
      [2, other],
    ])
  }
})

/** Lines of an ID, seen one after the other, twice each; and then these blocks. */
function joinedThen(id: string, ...frames: readonly (readonly string[])[]): Fusion {
  const lines = [id.slice(0, 40), id.slice(40)].flatMap(line => [line, line])
  const joined = lines.reduce(
    (fusion, line) =>
      fuse(
        fusion,
        { blocks: [], parts: [{ digits: block(line).digits, afterLabel: false, quad }] },
        { picture: 'live' },
      ),
    emptyFusion,
  )
  return frames.reduce(
    (fusion, ids) => fuse(fusion, { blocks: ids.map(block), parts: [] }, { picture: 'live' }),
    joined,
  )
}

test('an ID seen in lines and then as a whole is one, and keeps what its lines have proven', () => {
  expect(told(joinedThen(first))).toEqual([[1, first]])
  expect(told(joinedThen(first, [first]))).toEqual([[2, first]])
  expect(joinedThen(first, [first]).tracks[0]).toMatchObject({ frames: 1, lastFrame: 5, progress: 9 })
})

test('what an ID proves as a whole counts more than what its lines have proven', () => {
  const other = cut(first, 7)
    .map((group, index) => (index === 3 ? cut(second, 7)[index] : group))
    .join('')
  expect(told(joinedThen(first, [other]))).toEqual([[2, first]])
  expect(told(joinedThen(first, [other], [other]))).toEqual([[2, other]])
})

test('of two IDs seen as a whole, the one seen in lines before takes what they have proven', () => {
  expect(told(joinedThen(first, [first, second]))).toEqual([
    [2, first],
    [3, null],
  ])
})

test('an ID seen as a whole beside another one seen in lines is another one', () => {
  const [short, confirmation] = [itemOf(installationIds54, 0), ninth]
  for (const other of [second, short, confirmation]) {
    expect(told(joinedThen(first, [other], [other]))).toEqual([
      [1, first],
      [2, other],
    ])
  }
  expect(told(joinedThen(short, [confirmation], [first], [confirmation], [first]))).toEqual([
    [1, short],
    [2, confirmation],
    [3, first],
  ])
})

test('nothing but lines adds no ID, and no number', () => {
  const after = fuse(
    shownAfter([[first]]),
    { blocks: [], parts: [{ digits: block(second.slice(0, 40)).digits, afterLabel: false, quad }] },
    { picture: 'live' },
  )
  expect([told(after), after.nextNumber, after.parts.length]).toEqual([[[1, null]], 2, 1])
})
