import { type Sound, sampleRate } from './samples.ts'

/** Loudness that every word is brought to, in decibels below full scale. */
export const wantedLoudness = -11
/** The highest peak, so that the encoder does not overshoot. */
const ceiling = 0.84
const frame = sampleRate / 200
const seconds = (time: number) => Math.round(time * sampleRate)

/** Cuts the silence off, brings it to the common loudness and fades its ends. */
export function shaped(sound: Sound): Sound {
  const word = trimmed(sound)
  const gain = 10 ** ((wantedLoudness - loudness(word)) / 20)
  // Peaks are bent, not cut: only the highest of a few words come near the ceiling.
  const levelled = word.map(sample => ceiling * Math.tanh((sample * gain) / ceiling))
  return faded(levelled)
}

/** K-weighted loudness (ITU-R BS.1770) of the loudest tenth of a second, in decibels below full scale. */
export function loudness(sound: Sound): number {
  const loudest = framesOf(weighted(sound))
    .sort((a, b) => b - a)
    .slice(0, 20)
  return 10 * Math.log10(loudest.reduce((sum, energy) => sum + energy, 0) / loudest.length)
}

function trimmed(sound: Sound): Sound {
  // Only what is heard counts: hum and a recording's offset lie far below, hisses of s and f high above.
  const heard = sound.map((sample, place) => sample - 0.95 * (sound[place - 1] ?? sample))
  const energies = framesOf(heard)
  const audible = Math.max(...energies) * 10 ** -4.2
  const first = energies.findIndex(energy => energy > audible)
  const last = energies.findLastIndex(energy => energy > audible)
  return sound.slice(Math.max(0, first * frame - seconds(0.008)), (last + 1) * frame + seconds(0.015))
}

function faded(sound: Sound): Sound {
  const [rise, fall] = [seconds(0.004), seconds(0.012)]
  const last = sound.length - 1
  return sound.map((sample, place) => sample * Math.min(1, place / rise, (last - place) / fall))
}

/** Mean energy of each five thousandths of a second. */
function framesOf(sound: Sound): number[] {
  return Array.from({ length: Math.floor(sound.length / frame) }, (_, index) => {
    const part = sound.subarray(index * frame, (index + 1) * frame)
    return part.reduce((sum, sample) => sum + sample * sample, 0) / frame
  })
}

/** The two filters of BS.1770 for 48 kHz: the head's shelf, then the low cut. */
function weighted(sound: Sound): Sound {
  const shelf = [1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585]
  const lowCut = [1, -2, 1, -1.99004745483398, 0.99007225036621]
  return filtered(filtered(sound, shelf), lowCut)
}

function filtered(sound: Sound, [b0 = 0, b1 = 0, b2 = 0, a1 = 0, a2 = 0]: readonly number[]): Sound {
  let [x1, x2, y1, y2] = [0, 0, 0, 0]
  return sound.map(x => {
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
    ;[x2, x1, y2, y1] = [x1, x, y1, y]
    return y
  })
}
