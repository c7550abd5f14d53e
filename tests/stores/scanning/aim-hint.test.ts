import { describe, expect, test } from 'vitest'
import type { FrameMeasures } from '../../../src/ports/digit-reader'
import {
  type AimHint,
  aimHintOf,
  aimLimits,
  firstHint,
  steadyHint,
} from '../../../src/stores/scanning/aim-hint'

/** A line of digits held well. */
const good: FrameMeasures = {
  brightness: 0.5,
  glare: 0.01,
  sharpness: 0.9,
  digitHeight: 22,
  lineShare: 0.9,
  tilt: 0.02,
}
const noLine = { digitHeight: null, lineShare: null, tilt: null, sharpness: 0 }

describe('the hint that a picture calls for', () => {
  test.each<[AimHint | null, string, Partial<FrameMeasures>]>([
    [null, 'a line held well', {}],
    ['turn-sideways', 'nothing found', noLine],
    ['turn-sideways', 'a nearly black console without a line', { ...noLine, brightness: 0.06 }],
    ['too-dark', 'nothing found in the dark', { ...noLine, brightness: 0.02 }],
    ['turn-sideways', 'a white window without a line', { ...noLine, glare: 0.2, brightness: 0.9 }],
    ['glare', 'nothing found in a blaze', { ...noLine, glare: 0.4 }],
    ['closer', 'small digits with room at both sides', { digitHeight: 9, lineShare: 0.5 }],
    ['turn-sideways', 'small digits though the line fills the width', { digitHeight: 9 }],
    ['farther', 'a line that runs out of the picture', { lineShare: 1 }],
    ['farther', 'huge digits', { digitHeight: 90, lineShare: 0.6 }],
    ['hold-still', 'blurred strokes', { sharpness: 0.2 }],
    [
      'closer',
      'small digits are blurred because they are small',
      { digitHeight: 9, lineShare: 0.4, sharpness: 0.2 },
    ],
    ['straighten', 'a line that climbs', { tilt: -0.4 }],
    ['straighten', 'a line that falls', { tilt: 0.4 }],
    ['glare', 'a reflection over the line', { glare: 0.2 }],
    [null, 'a dark console with a line', { brightness: 0.03 }],
  ])('%s: %s', (hint, _what, measures) => {
    expect(aimHintOf({ ...good, ...measures }, true)).toBe(hint)
  })

  test('a phone held sideways already is not told to turn', () => {
    expect(aimHintOf({ ...good, ...noLine }, false)).toBe('fill-width')
    expect(aimHintOf({ ...good, digitHeight: 9 }, false)).toBeNull()
  })
})

describe('a steady hint', () => {
  /** What is shown after each of these hints, a quarter of a second apart. */
  function shownAfter(...hints: (AimHint | null)[]) {
    let steady = firstHint(0)
    return hints.map((hint, index) => {
      steady = steadyHint(steady, hint, (index + 1) * 250)
      return steady.shown
    })
  }

  test('begins with what to do first', () => {
    expect(firstHint(5).shown).toBe('fill-width')
  })

  test('changes after another one was meant for a second', () => {
    const shown = shownAfter('closer', 'closer', 'closer', 'closer', ...Array(5).fill('hold-still'))
    expect(shown.slice(3)).toEqual(['closer', 'closer', 'closer', 'closer', 'closer', 'hold-still'])
  })

  test('does not flicker between two', () => {
    const flicker = Array.from(
      { length: 40 },
      (_, index) => (index % 2 === 0 ? 'closer' : 'hold-still') as AimHint,
    )
    expect(new Set(shownAfter('closer', 'closer', 'closer', 'closer', ...flicker).slice(3))).toEqual(
      new Set(['closer']),
    )
  })

  test('a single other picture starts the second anew', () => {
    const shown = shownAfter(
      ...Array(4).fill('closer'),
      ...Array(4).fill('glare'),
      null,
      ...Array(4).fill('glare'),
    )
    expect(new Set(shown.slice(3))).toEqual(new Set(['closer']))
  })

  test('goes away as slowly as it came', () => {
    const shown = shownAfter(...Array(4).fill('closer'), null, null, null, null, null)
    expect(shown.slice(-2)).toEqual(['closer', null])
  })

  test('"nothing found" goes as soon as something is found', () => {
    expect(shownAfter('fill-width', 'fill-width', 'fill-width', 'fill-width', null)).toEqual([
      'fill-width',
      'fill-width',
      'fill-width',
      'fill-width',
      null,
    ])
  })

  test('stands a second at least', () => {
    const start = steadyHint(steadyHint(firstHint(0), 'closer', 1000), 'closer', 2000)
    expect(start.shown).toBe('closer')
    const soon = steadyHint(start, 'glare', 2100)
    expect(steadyHint(soon, 'glare', 2000 + aimLimits.hold).shown).toBe('closer')
    expect(steadyHint(soon, 'glare', 2100 + aimLimits.hold).shown).toBe('glare')
  })
})
