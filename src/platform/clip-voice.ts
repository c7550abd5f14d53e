import { type ClipTimeline, clipTimeline } from '../domain/reading/clip-timeline'
import type { ReadingLanguage } from '../domain/reading/reading-style'
import type { ClipVoice } from '../ports/clip-voice'
import type { Clock } from '../ports/clock'
import type { SpeechOutcome } from '../ports/speech'
import { browserClock } from './clock'
import { setAudioSession } from './sound/audio-session'
import { playClips } from './sound/clip-player'
import { type ClipLanguage, clipRecordings, hasClips } from './sound/clip-recordings'
import { type DecodedClips, decodeClips } from './sound/decoded-clips'
import { browserSoundOutput, type SoundOutput } from './sound/sound-output'
import { unavailableClipVoice } from './sound/unavailable-clip-voice'

/** No sound within this time means that none will come: no device, a call, another app. */
const startMilliseconds = 700
/** A sound that should have ended this long ago is not waited for. */
const graceMilliseconds = 1500

/** Plays the recorded words that ship with the app; `unavailableClipVoice` where the browser has no Web Audio. */
export function browserClipVoice(
  output: SoundOutput = browserSoundOutput(),
  clock: Clock = browserClock(),
): ClipVoice {
  if (typeof AudioContext === 'undefined' || typeof OfflineAudioContext === 'undefined')
    return unavailableClipVoice
  const loaded = new Map<ClipLanguage, Promise<DecodedClips | null>>()
  let stopCurrent: () => void = () => undefined

  function load(language: ClipLanguage): Promise<DecodedClips | null> {
    const known = loaded.get(language)
    if (known) return known
    const loading = decodeClips(clipRecordings[language]).catch(() => {
      // Not there, or damaged on the way: asked for again the next time.
      loaded.delete(language)
      return null
    })
    loaded.set(language, loading)
    return loading
  }

  return {
    canSay: ({ style, words }) =>
      hasClips(style.language) && words.every(({ word }) => lengthIn(style.language, word) !== null),

    prepare: async language => hasClips(language) && (await load(language)) !== null,

    say(announcement, pace, signal, onSound = () => undefined) {
      stopCurrent()
      const { language } = announcement.style
      const timeline = clipTimeline(announcement, pace, word => lengthIn(language, word))
      if (signal.aborted) return Promise.resolve('interrupted')
      if (timeline === null || timeline.clips.length === 0 || !hasClips(language))
        return Promise.resolve('no-voice')
      setAudioSession('playback')
      // Before the words are there: only within the tap itself may it be woken up.
      const context = output.open()
      if (context === null) return Promise.resolve('no-voice')
      const { promise, stop } = play({
        context,
        timeline,
        clips: load(language),
        signal,
        output,
        clock,
        onSound,
      })
      stopCurrent = stop
      return promise
    },
  }
}

/** Seconds of a recorded word; null where it is not recorded. */
function lengthIn(language: ReadingLanguage, word: string): number | null {
  if (!hasClips(language)) return null
  const places: Readonly<Record<string, readonly [number, number]>> = clipRecordings[language].places
  const milliseconds = Object.hasOwn(places, word) ? places[word]?.[1] : undefined
  return milliseconds === undefined ? null : milliseconds / 1000
}

type Performance = {
  readonly context: AudioContext
  readonly timeline: ClipTimeline
  readonly clips: Promise<DecodedClips | null>
  readonly signal: AbortSignal
  readonly output: SoundOutput
  readonly clock: Clock
  readonly onSound: () => void
}

function play({ context, timeline, clips, signal, output, clock, onSound }: Performance) {
  let stop: () => void = () => undefined
  const promise = new Promise<SpeechOutcome>(resolve => {
    const cleanUps: (() => void)[] = []
    let settled = false
    let cut: () => void = () => undefined
    let starts = Number.POSITIVE_INFINITY

    const settle = (outcome: SpeechOutcome) => {
      if (settled) return
      settled = true
      for (const cleanUp of cleanUps) cleanUp()
      if (outcome !== 'ended') cut()
      // A loudspeaker that stayed silent once is often lost for good (iPhones after a call).
      if (outcome === 'no-voice' && context.state !== 'running') output.discard()
      resolve(outcome)
    }
    stop = () => settle('interrupted')
    const listen = (target: EventTarget, type: string, listener: () => void) => {
      target.addEventListener(type, listener)
      cleanUps.push(() => target.removeEventListener(type, listener))
    }
    const heard = () => context.state === 'running' && context.currentTime > starts

    listen(signal, 'abort', stop)
    listen(document, 'visibilitychange', () => {
      if (document.visibilityState === 'hidden') stop()
    })
    listen(context, 'statechange', () => {
      if (Number.isFinite(starts) && context.currentTime > starts && context.state !== 'running') stop()
    })
    cleanUps.push(clock.after(startMilliseconds, () => (heard() ? onSound() : settle('no-voice'))))
    void clips.then(decoded => {
      if (settled) return
      if (decoded === null) return settle('no-voice')
      const playing = playClips(context, decoded, timeline)
      starts = playing.starts
      cut = playing.cut
      playing.onEnd(() => settle('ended'))
      const longest = timeline.length * 1000 + startMilliseconds + graceMilliseconds
      cleanUps.push(clock.after(longest, () => settle('interrupted')))
    })
  })
  return { promise, stop: () => stop() }
}
