import type { Announcement } from '../../../src/domain/reading/announcement'
import { type ClipTimeline, clipTimeline } from '../../../src/domain/reading/clip-timeline'
import type { Pace } from '../../../src/domain/reading/pace'
import { playClips } from '../../../src/platform/sound/clip-player'
import { type ClipLanguage, clipRecordings } from '../../../src/platform/sound/clip-recordings'
import { type DecodedClips, decodeClips } from '../../../src/platform/sound/decoded-clips'

export const sampleRate = 48_000

/** The shipped words of a language. */
export function shippedClips(language: ClipLanguage): Promise<DecodedClips> {
  return decodeClips(clipRecordings[language])
}

/** Each shipped word's samples. */
export function wordSounds({ buffer, begin, places }: DecodedClips): Map<string, Float32Array> {
  const samples = buffer.getChannelData(0)
  return new Map(
    Object.entries(places).map(([word, [start, length]]) => [
      word,
      samples.slice((begin + start / 1000) * sampleRate, (begin + (start + length) / 1000) * sampleRate),
    ]),
  )
}

/** What is heard of an announcement, with the times that were planned for it. */
export async function rendered(
  clips: DecodedClips,
  announcement: Announcement,
  pace: Pace,
): Promise<{ samples: Float32Array; timeline: ClipTimeline; starts: number }> {
  const timeline = clipTimeline(announcement, pace, word => (clips.places[word]?.[1] ?? 0) / 1000)
  if (timeline === null) throw new Error('A word is not recorded.')
  const context = new OfflineAudioContext(1, Math.ceil((timeline.length + 0.5) * sampleRate), sampleRate)
  const { starts } = playClips(context, clips, timeline)
  const buffer = await context.startRendering()
  return { samples: buffer.getChannelData(0), timeline, starts }
}

/** Mean level between two times in seconds, in decibels below full scale. */
export function level(samples: Float32Array, from: number, to: number): number {
  const part = samples.subarray(Math.round(from * sampleRate), Math.round(to * sampleRate))
  return 10 * Math.log10(1e-12 + part.reduce((sum, sample) => sum + sample * sample, 0) / part.length)
}

/** The highest sample. */
export function peak(samples: Float32Array): number {
  return samples.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0)
}
