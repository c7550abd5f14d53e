import { expect, test } from 'vitest'
import { proofOf } from '../../../../src/domain/digits/block-proof'
import {
  blockCandidate,
  confirmationShape,
  installationShapes,
} from '../../../../src/domain/digits/layout/block-candidate'
import {
  itemsWithPhantoms,
  type LatticeItem,
  phantomItem,
} from '../../../../src/domain/digits/layout/lattice-item'
import { confirmationIds48, installationIds54, installationIds63, itemOf } from '../../arbitrary-ids'
import { shownText } from '../read-digits'
import { height, pitch, rowOf } from './placed-rows'

const id = itemOf(installationIds63, 0)
const shape = itemOf(installationShapes, 0)
const level = { x: 1, y: 0 }
const itemsOf = (text: string) => itemsWithPhantoms(rowOf(text).glyphs)
const candidateOf = (items: readonly LatticeItem[], of = shape) => blockCandidate(items, of, level)

test.each([
  ['63 digits', id, shape],
  ['54 digits', itemOf(installationIds54, 0), itemOf(installationShapes, 1)],
  ['48 digits', itemOf(confirmationIds48, 0), confirmationShape],
])('%s that add up are a block', (_, text, of) => {
  const candidate = candidateOf(itemsOf(text), of)
  expect(candidate?.block).toMatchObject({ kind: of.kind, groupLength: of.groupLength, countMargin: 0 })
  expect(candidate && shownText(candidate.block)).toBe(text)
  expect(candidate?.covered).toHaveLength(text.length)
})

test('digits that do not add up, or too few of them, are none', () => {
  expect(candidateOf(itemsOf('1234567'.repeat(9)))).toBeNull()
  expect(candidateOf(itemsOf(id.slice(1)))).toBeNull()
})

test('digits left over make a block less certain, and many of them make none', () => {
  const extra = (count: number) => candidateOf(itemsOf(`${id}${'9'.repeat(count)}`))
  const [none, three] = [extra(0), extra(3)]
  expect(none?.score).toBeCloseTo(
    proofOf(
      (none?.block.digits ?? []).map(({ digits }) => digits),
      7,
    ),
  )
  expect(three?.block.countMargin).toBeCloseTo(3 * Math.log(1e5), 0)
  expect(three?.score).toBeLessThan((none?.score ?? 0) - 0.25 * 3 * Math.log(1e5))
  expect(extra(4)).toBeNull()
})

test('two groups may be out of sight, no more', () => {
  const hidden = (count: number) =>
    candidateOf([...itemsOf(id.slice(0, 63 - count)), ...Array.from({ length: count }, () => phantomItem())])
  const two = hidden(14)
  expect(two && shownText(two.block)).toBe(`${id.slice(0, 49)}${'?'.repeat(14)}`)
  expect(two?.covered).toHaveLength(49)
  expect(hidden(15)).toBeNull()
})

test('a block stands around the digits that were seen', () => {
  const items = [...itemsOf(id.slice(0, 56)), ...Array.from({ length: 7 }, () => phantomItem())]
  expect(candidateOf(items)?.block.quad).toEqual([
    { x: -pitch / 2, y: -height / 2 },
    { x: 55.5 * pitch, y: -height / 2 },
    { x: 55.5 * pitch, y: height / 2 },
    { x: -pitch / 2, y: height / 2 },
  ])
})
