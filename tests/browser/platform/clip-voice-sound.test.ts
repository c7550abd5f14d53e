import { describe, expect, test } from 'vitest'
import { loudness, shaped, wantedLoudness } from '../../../scripts/voice-clips/shaping'
import { groupLetters } from '../../../src/domain/id-shape'
import {
  askAgainAnnouncement,
  groupAnnouncement,
  installationGroupAnnouncement,
} from '../../../src/domain/reading/announcement'
import { usualPace } from '../../../src/domain/reading/pace'
import { stylesOf } from '../../../src/domain/reading/reading-styles'
import { browserClipVoice } from '../../../src/platform/clip-voice'
import { level, peak, rendered, sampleRate, shippedClips, wordSounds } from './clip-sounds'

const styles = [...stylesOf('ja'), ...stylesOf('en')].map(style => [style.id, style] as const)

test.each(styles)('every word of %s is recorded', (_, style) => {
  const voice = browserClipVoice()
  for (const letters of ['plain', 'nato'] as const) {
    for (const letter of groupLetters) {
      expect(voice.canSay(groupAnnouncement(letter, '012345', style, letters))).toBe(true)
      expect(voice.canSay(askAgainAnnouncement(letter, style, letters))).toBe(true)
    }
  }
  for (let group = 1; group <= 9; group++)
    expect(voice.canSay(installationGroupAnnouncement(group, '6789012', style))).toBe(true)
  const again = { style, words: [{ word: style.again, pause: 'end' }] } as const
  expect(voice.canSay(again)).toBe(true)
})

describe.each(styles)('a whole group in %s', (_, style) => {
  const language = style.language === 'ja' ? 'ja' : 'en'

  test.each(['012345', '678901', '171828'])('%s: each word sounds, silence lies between', async digits => {
    const clips = await shippedClips(language)
    for (const letters of ['plain', 'nato'] as const) {
      const group = groupAnnouncement('H', digits, style, letters)
      const { samples, timeline, starts } = await rendered(clips, group, usualPace)
      const at = (time: number) => starts + time
      timeline.clips.forEach((clip, place) => {
        const end = clip.start + clip.length
        expect(level(samples, at(clip.start), at(end)), clip.word).toBeGreaterThan(-24)
        const next = timeline.clips[place + 1]?.start ?? timeline.length + 0.3
        expect(next).toBeGreaterThan(end)
        expect(level(samples, at(end) + 0.005, at(next) - 0.005), `after ${clip.word}`).toBeLessThan(-90)
      })
      expect(peak(samples)).toBeLessThan(0.98)
      expect(timeline.length).toBeGreaterThan(3)
      expect(timeline.length).toBeLessThan(7)
    }
  })

  test('at the slowest pace a group takes less than twelve seconds', async () => {
    const clips = await shippedClips(language)
    for (let group = 1; group <= 9; group++) {
      const said = installationGroupAnnouncement(group, '7777777', style)
      const { timeline } = await rendered(clips, said, { rate: 0.5, tripletPause: 'long' })
      expect(timeline.length).toBeLessThan(12)
    }
  })
})

describe.each(['ja', 'en'] as const)('the recordings of %s', language => {
  test('are equally loud', async () => {
    for (const [word, sound] of wordSounds(await shippedClips(language))) {
      expect(Math.abs(loudness(sound) - wantedLoudness), word).toBeLessThan(2.5)
    }
  })

  test('begin and end with the word itself, in silence', async () => {
    const { buffer, begin, places } = await shippedClips(language)
    const samples = buffer.getChannelData(0)
    for (const [word, [start, length]] of Object.entries(places)) {
      const [from, to] = [begin + start / 1000, begin + (start + length) / 1000]
      expect(level(samples, from - 0.05, from - 0.035), `before ${word}`).toBeLessThan(-50)
      expect(level(samples, to + 0.035, to + 0.05), `after ${word}`).toBeLessThan(-50)
      // Trimming what was trimmed finds hardly anything to cut off.
      const cut = shaped(samples.slice(from * sampleRate, to * sampleRate)).length / sampleRate
      expect(length / 1000 - cut, word).toBeLessThan(0.1)
    }
  })
})

test('a decoder that leaves other silence in front finds the same words', async () => {
  const clips = await shippedClips('ja')
  const later = new AudioBuffer({ length: clips.buffer.length + 2112, sampleRate, numberOfChannels: 1 })
  later.copyToChannel(clips.buffer.getChannelData(0), 0, 2112)
  const address = clips.begin + 2112 / sampleRate
  const group = groupAnnouncement('A', '012345', stylesOf('ja')[0], 'plain')
  const [early, late] = await Promise.all([
    rendered(clips, group, usualPace),
    rendered({ ...clips, buffer: later, begin: address }, group, usualPace),
  ])
  expect(level(late.samples, 0, 1)).toBeCloseTo(level(early.samples, 0, 1), 1)
})
