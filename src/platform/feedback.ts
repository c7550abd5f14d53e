import type { Feedback, FeedbackKind } from '../ports/feedback'
import { setAudioSession } from './sound/audio-session'

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
export function browserFeedback(): Feedback {
  let context: AudioContext | null = null
  return {
    give(kind) {
      // Before the first tap browsers refuse both, and complain on the console.
      if (navigator.userActivation?.hasBeenActive === false) return
      if ('vibrate' in navigator) navigator.vibrate(vibrations[kind])
      if (typeof AudioContext === 'undefined') return
      try {
        setAudioSession('transient')
        context ??= new AudioContext()
        sound(context, tones[kind])
      } catch {
        // Too many audio contexts, or no sound device: the eye has to do.
        context = null
      }
    },
  }
}

function sound(context: AudioContext, sequence: readonly Tone[]): void {
  // Phones suspend it in the background and during calls; without sound device resuming never settles.
  if (context.state !== 'running') void context.resume().catch(() => undefined)
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
