import type { ClipTimeline } from '../../domain/reading/clip-timeline'
import type { DecodedClips } from './decoded-clips'

/** Something that is being played. */
export type Playing = {
  /** The output's time at which the first word sounds, in seconds. */
  readonly starts: number
  /** Calls back when the last word has been played. */
  onEnd(listener: () => void): void
  /** Falls silent within a few thousandths of a second, too softly to click. */
  cut(): void
}

/** Time to lay out all words before the first one sounds. */
const lead = 0.01
const fade = 0.008

/** Lays out all words at once on the output's own clock, so that nothing can come late between them. */
export function playClips(
  context: BaseAudioContext,
  { buffer, begin, places }: DecodedClips,
  { clips, speed }: ClipTimeline,
): Playing {
  const volume = context.createGain()
  volume.connect(context.destination)
  const starts = context.currentTime + lead
  const sources = clips.map(({ word, start }) => {
    const [offset, length] = places[word] ?? [0, 0]
    const source = context.createBufferSource()
    source.buffer = buffer
    source.playbackRate.value = speed
    source.connect(volume)
    source.start(starts + start, begin + offset / 1000, length / 1000)
    return source
  })
  return {
    starts,
    onEnd: listener => sources.at(-1)?.addEventListener('ended', listener),
    cut() {
      const now = context.currentTime
      volume.gain.setValueAtTime(1, now)
      volume.gain.linearRampToValueAtTime(0, now + fade)
      for (const source of sources) source.stop(now + fade)
    },
  }
}
