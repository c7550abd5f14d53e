import type { ClipPlaces } from './clip-places'
import type { ClipRecording } from './clip-recordings'

/** Recorded words ready to be played: `begin` is where the places count from, in seconds. */
export type DecodedClips = {
  readonly buffer: AudioBuffer
  readonly begin: number
  readonly places: ClipPlaces
}

/** Phones play at this rate or the one below; decoding in it costs no tap and no loudspeaker. */
const sampleRate = 48_000
/** The opening tone lies in the first half second, whatever a browser cuts off or leaves in front of it. */
const searched = 0.5

/** Loads and decodes a language's words. Rejects where the file cannot be had or is damaged. */
export async function decodeClips({ address, places }: ClipRecording): Promise<DecodedClips> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.status}`)
  const decoder = new OfflineAudioContext(1, 1, sampleRate)
  const buffer = await decoder.decodeAudioData(await response.arrayBuffer())
  return { buffer, begin: toneStart(buffer), places }
}

/** Seconds until the opening tone begins: half of its height is reached within its first swing. */
function toneStart(buffer: AudioBuffer): number {
  const samples = buffer.getChannelData(0).subarray(0, Math.round(searched * buffer.sampleRate))
  const highest = samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0)
  const first = samples.findIndex(sample => Math.abs(sample) > highest / 2)
  if (highest < 0.1) throw new Error('The sound has no opening tone.')
  return first / buffer.sampleRate
}
