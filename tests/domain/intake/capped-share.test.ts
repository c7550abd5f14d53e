import { expect, test } from 'vitest'
import { cappedShare } from '../../../src/domain/intake/capped-share'
import { largestFile, largestText, mostFiles } from '../../../src/domain/intake/intake-limits'

const file = (name: string, size = 1) => ({ name, size })
const files = (count: number) => Array.from({ length: count }, (_, index) => file(`${index}.png`))

test('what fits is taken whole, in its order', () => {
  const three = files(3)
  expect(cappedShare(['one', ''], three)).toEqual({ texts: ['one', ''], files: three, refused: [] })
})

test('of more than twenty files the first twenty are taken, and the others counted', () => {
  const twenty = files(mostFiles)
  expect(cappedShare([], twenty)).toEqual({ texts: [], files: twenty, refused: [] })
  expect(cappedShare([], files(23))).toEqual({
    texts: [],
    files: twenty,
    refused: [{ kind: 'many-files', count: 3 }],
  })
})

test('a file that is too large is left out and named, the others are taken', () => {
  const whole = file('fits.png', largestFile)
  expect(cappedShare([], [file('film.mov', largestFile + 1), whole])).toEqual({
    texts: [],
    files: [whole],
    refused: [{ kind: 'large-file', name: 'film.mov', bytes: largestFile + 1 }],
  })
})

test.each([
  ['\u007f', 1],
  ['\u0080', 2],
  ['\u07ff', 2],
  ['\u0800', 3],
  ['\ud7ff', 3],
  ['\ud800\udc00', 4],
  ['\udbff\udfff', 4],
  ['\ue000', 3],
  ['語', 3],
])('a text is measured in bytes, as it is sent: %j takes %i', (character, bytes) => {
  const fits = 'a'.repeat(largestText - bytes) + character
  expect(cappedShare([fits], [])).toEqual({ texts: [fits], files: [], refused: [] })
  expect(cappedShare([`${fits}b`, 'short'], [])).toEqual({
    texts: ['short'],
    files: [],
    refused: [{ kind: 'large-text', bytes: largestText + 1 }],
  })
})
