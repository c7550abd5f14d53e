import type { Feedback, FeedbackKind } from '../ports/feedback'
import { setAudioSession } from './sound/audio-session'
import { browserSoundOutput, type SoundOutput } from './sound/sound-output'

/** One tone: pitch in hertz, start and length in seconds. */
type Tone = { readonly pitch: number; readonly start: number; readonly length: number }

/** Rising is good, low is refused; the shortest is heard most often. */
const tones: Readonly<Record<FeedbackKind, readonly Tone[]>> = {
  group: [{ pitch: 880, start: 0, length: 0.07 }],
  whole: [
    { pitch: 660, start: 0, length: 0.1 },
    { pitch: 880, start: 0.12, length: 0.1 },
    { pitch: 1320, start: 0.24, length: 0.22 },
  ],
  refused: [
    { pitch: 220, start: 0, length: 0.14 },
    { pitch: 196, start: 0.2, length: 0.2 },
  ],
}

/** Milliseconds on, off, on … */
const vibrations: Readonly<Record<FeedbackKind, number[]>> = {
  group: [25],
  whole: [60, 60, 60, 60, 140],
  refused: [140, 80, 140],
}

/** Tones by Web Audio, and vibration where the phone has it. */
export function browserFeedback(output: SoundOutput = browserSoundOutput()): Feedback {
  return {
    give(kind) {
      // Before the first tap browsers refuse both, and complain on the console.
      if (navigator.userActivation?.hasBeenActive === false) return
      if ('vibrate' in navigator) navigator.vibrate(vibrations[kind])
      setAudioSession('transient')
      const context = output.open()
      // Without sound the eye has to do.
      if (context) sound(context, tones[kind])
    },
  }
}

function sound(context: AudioContext, sequence: readonly Tone[]): void {
  for (const { pitch, start, length } of sequence) {
    const from = context.currentTime + start
    const oscillator = context.createOscillator()
    const gain = context.createGain()
    oscillator.frequency.value = pitch
    oscillator.type = 'triangle'
    // Swelling and fading keeps the loudspeaker from clicking.
    gain.gain.setValueAtTime(0, from)
    gain.gain.linearRampToValueAtTime(0.4, from + 0.01)
    gain.gain.setValueAtTime(0.4, from + length - 0.02)
    gain.gain.linearRampToValueAtTime(0, from + length)
    oscillator.connect(gain).connect(context.destination)
    oscillator.start(from)
    oscillator.stop(from + length)
  }
}
