import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digitsAnnouncement, groupAnnouncement } from '../../../src/domain/reading/announcement'
import { clipTimeline } from '../../../src/domain/reading/clip-timeline'
import { usualPace } from '../../../src/domain/reading/pace'
import type { TripletPause } from '../../../src/domain/reading/reading-style'
import { stylesOf } from '../../../src/domain/reading/reading-styles'

const [japanese] = stylesOf('ja')
const group = groupAnnouncement('A', '683109', japanese, 'plain')
const pace = fc.record({
  rate: fc.double({ min: 0.3, max: 1.5, noNaN: true }),
  tripletPause: fc.constantFrom<TripletPause>('short', 'normal', 'long'),
})
/** Recordings of any length, by word. */
const lengths = fc.array(fc.double({ min: 0.05, max: 4, noNaN: true }), { minLength: 7, maxLength: 7 })

function timelineOf(recorded: readonly number[], given: Parameters<typeof clipTimeline>[1]) {
  const words = group.words.map(({ word }) => word)
  const timeline = clipTimeline(group, given, word => recorded[words.indexOf(word)] ?? null)
  if (timeline === null) throw new Error('a word is missing')
  return timeline
}

test('words come in their order and never overlap', () => {
  fc.assert(
    fc.property(lengths, pace, (recorded, given) => {
      const { clips, length, speed } = timelineOf(recorded, given)
      expect(clips.map(({ word }) => word)).toEqual(group.words.map(({ word }) => word))
      let end = 0
      for (const clip of clips) {
        expect(clip.start).toBeGreaterThanOrEqual(end)
        end = clip.start + clip.length
      }
      expect(length).toBe(end)
      expect(speed).toBeGreaterThanOrEqual(0.85)
      expect(speed).toBeLessThanOrEqual(1.15)
    }),
  )
})

test('the pause between the triplets is always longer than the one between digits', () => {
  fc.assert(
    fc.property(lengths, pace, (recorded, given) => {
      const { clips } = timelineOf(recorded, given)
      const gaps = clips.slice(1).map((clip, place) => {
        const before = clips[place]
        return clip.start - (before ? before.start + before.length : 0)
      })
      const [afterName = 0, digit = 0, , afterTriplet = 0] = gaps
      expect(afterName).toBeCloseTo(afterTriplet)
      expect(afterTriplet).toBeGreaterThan(digit * 1.8)
    }),
  )
})

describe('pace', () => {
  const at = (rate: number, tripletPause: TripletPause) =>
    timelineOf(Array(7).fill(0.4), { rate, tripletPause }).length

  test('a slower rate takes longer, a longer pause too', () => {
    expect(at(0.5, 'normal')).toBeGreaterThan(at(1, 'normal'))
    expect(at(1, 'normal')).toBeGreaterThan(at(1.5, 'normal'))
    expect(at(1, 'short')).toBeLessThan(at(1, 'normal'))
    expect(at(1, 'normal')).toBeLessThan(at(1, 'long'))
  })

  test('slow words keep their pitch, their pauses grow', () => {
    const { clips, speed } = timelineOf(Array(7).fill(0.4), { rate: 0.5, tripletPause: 'normal' })
    expect(speed).toBe(0.85)
    expect((clips[4]?.start ?? 0) - (clips[3]?.start ?? 0) - 0.4 / 0.85).toBeCloseTo(1.1)
  })
})

test('a word that is not recorded is not left out: there is no timeline', () => {
  expect(clipTimeline(group, usualPace, word => (word === 'ハチ' ? null : 0.4))).toBeNull()
})

test('nothing to say takes no time', () => {
  const nothing = digitsAnnouncement('', japanese)
  expect(clipTimeline(nothing, usualPace, () => 0.4)).toEqual({ clips: [], speed: 1, length: 0 })
})
