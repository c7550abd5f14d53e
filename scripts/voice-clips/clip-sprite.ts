import type { ClipPlaces } from '../../src/platform/sound/clip-places.ts'
import { type Sound, sampleRate } from './samples.ts'

const markLead = 0.1
const markLength = 0.02
/** Encoders smear each sound over some hundredths of a second: no word may reach into the next. */
const between = 0.08

/**
 * Puts words into one sound, silence between them and a short tone before them all. Browsers cut off more or less of
 * what an encoder puts in front: words are looked for from that tone on.
 */
export function clipSprite(words: ReadonlyMap<string, Sound>): { sound: Sound; places: ClipPlaces } {
  const places: Record<string, readonly [number, number]> = {}
  let time = markLead + markLength + 2 * between
  const starts = [...words].map(([word, { length }]) => {
    const start = Math.round(time * sampleRate)
    places[word] = [milliseconds(start / sampleRate - markLead), milliseconds(length / sampleRate)]
    time = (start + length) / sampleRate + between
    return start
  })
  const sound = new Float32Array(Math.round((time + between) * sampleRate))
  for (let sample = 0; sample < markLength * sampleRate; sample++)
    sound[markLead * sampleRate + sample] = 0.6 * Math.cos((2 * Math.PI * 1500 * sample) / sampleRate)
  for (const [place, word] of [...words.values()].entries()) sound.set(word, starts[place] ?? 0)
  return { sound, places }
}

function milliseconds(seconds: number): number {
  return Math.round(seconds * 1000)
}
