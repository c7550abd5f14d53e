import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { digitsAnnouncement, groupAnnouncement } from '../../../src/domain/reading/announcement'
import { usualPace } from '../../../src/domain/reading/pace'
import { stylesOf } from '../../../src/domain/reading/reading-styles'
import { browserClipVoice } from '../../../src/platform/clip-voice'
import type { SoundOutput } from '../../../src/platform/sound/sound-output'
import type { SpeechOutcome } from '../../../src/ports/speech'
import { turnedClock } from './turned-clock'

const [japanese] = stylesOf('ja')
const six = digitsAnnouncement('6', japanese)
const group = groupAnnouncement('A', '683109', japanese, 'plain')
const never = () => new AbortController().signal

/** An output whose time stands still until the test moves it on; what it is asked to play is written down. */
class StandingContext extends EventTarget {
  currentTime = 5
  state: AudioContextState | 'interrupted' = 'running'
  readonly destination = {}
  readonly sources: FakeSource[] = []
  readonly volume = { setValueAtTime: vi.fn(), linearRampToValueAtTime: vi.fn() }
  createGain() {
    return { gain: this.volume, connect: () => undefined }
  }
  createBufferSource() {
    const source = new FakeSource()
    this.sources.push(source)
    return source
  }
  become(state: AudioContextState | 'interrupted') {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }
}

class FakeSource extends EventTarget {
  buffer: AudioBuffer | null = null
  readonly playbackRate = { value: 1 }
  readonly connect = vi.fn()
  readonly start = vi.fn<(when: number, offset: number, length: number) => void>()
  readonly stop = vi.fn<(when: number) => void>()
}

let context: StandingContext
let time: ReturnType<typeof turnedClock>
let output: SoundOutput
let discarded: number

beforeEach(() => {
  context = new StandingContext()
  time = turnedClock()
  discarded = 0
  output = {
    open: () => context as unknown as AudioContext,
    discard() {
      discarded += 1
    },
  }
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

async function saying(announcement = group, signal = never()) {
  const voice = browserClipVoice(output, time.clock)
  await voice.prepare('ja')
  const outcomes: SpeechOutcome[] = []
  const onSound = vi.fn()
  const done = voice.say(announcement, usualPace, signal, onSound).then(outcome => outcomes.push(outcome))
  await vi.waitFor(() => expect(context.sources.length + outcomes.length).toBeGreaterThan(0))
  return { voice, outcomes, done, onSound }
}

/** The loudspeaker has played for so many seconds. */
function playFor(seconds: number) {
  context.currentTime += seconds
  time.turn(seconds * 1000)
}

test('all words are laid out at once, in order, and the last one ends it', async () => {
  const { outcomes, done, onSound } = await saying()
  const starts = context.sources.map(({ start }) => start.mock.calls[0]?.[0] ?? 0)
  expect(starts).toHaveLength(7)
  expect([...starts].sort((a, b) => a - b)).toEqual(starts)
  expect(starts[0]).toBeGreaterThan(5)
  expect(starts[0]).toBeLessThan(5.05)
  expect(onSound).not.toHaveBeenCalled()
  playFor(4)
  expect(onSound).toHaveBeenCalledOnce()
  expect(outcomes).toEqual([])
  context.sources.at(-1)?.dispatchEvent(new Event('ended'))
  await done
  expect(outcomes).toEqual(['ended'])
  expect(time.pending()).toBe(0)
})

test('an output that stays asleep is no voice, and is given up', async () => {
  context.state = 'suspended'
  const { outcomes, done, onSound } = await saying()
  time.turn(700)
  await done
  expect(outcomes).toEqual(['no-voice'])
  expect(onSound).not.toHaveBeenCalled()
  expect(discarded).toBe(1)
  expect(context.sources.every(({ stop }) => stop.mock.calls.length === 1)).toBe(true)
})

test('an output that runs but whose time stands still is no voice', async () => {
  const { outcomes, done } = await saying()
  time.turn(700)
  await done
  expect(outcomes).toEqual(['no-voice'])
})

test('stopping fades out within a hundredth of a second', async () => {
  const stop = new AbortController()
  const { outcomes, done } = await saying(group, stop.signal)
  playFor(1)
  stop.abort()
  await done
  expect(outcomes).toEqual(['interrupted'])
  const [level, until] = context.volume.linearRampToValueAtTime.mock.calls[0] ?? []
  expect(level).toBe(0)
  expect(until).toBeGreaterThan(context.currentTime)
  expect(until).toBeLessThan(context.currentTime + 0.01)
  for (const { stop: stopped } of context.sources) expect(stopped).toHaveBeenCalledWith(until)
  expect(time.pending()).toBe(0)
})

test('new words cut off the old ones', async () => {
  const { voice, outcomes, done } = await saying()
  const second = voice.say(six, usualPace, never())
  await done
  expect(outcomes).toEqual(['interrupted'])
  await vi.waitFor(() => expect(context.sources).toHaveLength(8))
  context.sources.at(-1)?.dispatchEvent(new Event('ended'))
  expect(await second).toBe('ended')
})

test('an end that comes twice changes nothing', async () => {
  const { voice, outcomes, done } = await saying(six)
  const last = context.sources.at(-1)
  last?.dispatchEvent(new Event('ended'))
  await done
  const second = voice.say(six, usualPace, never())
  await vi.waitFor(() => expect(context.sources).toHaveLength(2))
  last?.dispatchEvent(new Event('ended'))
  context.sources.at(-1)?.dispatchEvent(new Event('ended'))
  expect(await second).toBe('ended')
  expect(outcomes).toEqual(['ended'])
})

test.each(['interrupted', 'suspended'] as const)('a call in the middle (%s) interrupts', async state => {
  const { outcomes, done } = await saying()
  playFor(1)
  context.become(state)
  await done
  expect(outcomes).toEqual(['interrupted'])
})

test('an app that goes to the background stops reading', async () => {
  const { outcomes, done } = await saying()
  playFor(1)
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  document.dispatchEvent(new Event('visibilitychange'))
  vi.restoreAllMocks()
  await done
  expect(outcomes).toEqual(['interrupted'])
})

test('an end that never comes is not waited for', async () => {
  const { outcomes, done } = await saying()
  playFor(0.5)
  time.turn(60_000)
  await done
  expect(outcomes).toEqual(['interrupted'])
})

test('what was stopped before it began makes no sound', async () => {
  const { outcomes, done } = await saying(six, AbortSignal.abort())
  await done
  expect(outcomes).toEqual(['interrupted'])
  expect(context.sources).toEqual([])
})

test('no output at all is no voice', async () => {
  output = { open: () => null, discard: () => undefined }
  const { outcomes, done } = await saying()
  await done
  expect(outcomes).toEqual(['no-voice'])
})

test('words that cannot be loaded are no voice, and are asked for again', async () => {
  const load = vi.spyOn(window, 'fetch').mockRejectedValueOnce(new TypeError('offline'))
  const voice = browserClipVoice(output, time.clock)
  expect(await voice.say(six, usualPace, never())).toBe('no-voice')
  expect(await voice.prepare('ja')).toBe(true)
  expect(load).toHaveBeenCalledTimes(2)
})

test('a damaged file is no voice', async () => {
  vi.spyOn(window, 'fetch').mockResolvedValue(new Response(new Uint8Array(4000)))
  expect(await browserClipVoice(output, time.clock).prepare('en')).toBe(false)
})

test('a language is loaded once, and only Japanese and English are there', async () => {
  const load = vi.spyOn(window, 'fetch')
  const voice = browserClipVoice(output, time.clock)
  expect(await Promise.all([voice.prepare('en'), voice.prepare('en')])).toEqual([true, true])
  expect(load).toHaveBeenCalledTimes(1)
  expect(await voice.prepare('de')).toBe(false)
  const [german] = stylesOf('de')
  expect(voice.canSay(digitsAnnouncement('1', german))).toBe(false)
  expect(await voice.say(digitsAnnouncement('1', german), usualPace, never())).toBe('no-voice')
})

test('a word that is not recorded is known before', () => {
  const voice = browserClipVoice(output, time.clock)
  expect(voice.canSay(six)).toBe(true)
  expect(voice.canSay({ ...six, words: [{ word: 'toString', pause: 'end' }] })).toBe(false)
})
