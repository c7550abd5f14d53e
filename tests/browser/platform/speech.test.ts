import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browserSpeech } from '../../../src/platform/speech'
import type { SpeechOutcome } from '../../../src/ports/speech'
import { turnedClock } from './turned-clock'

const words = { words: 'six, eight, three', language: 'en', rate: 1, voice: null } as const

/** An engine that does nothing by itself: the test says what happens. */
class FakeSynthesis extends EventTarget {
  said: SpeechSynthesisUtterance[] = []
  cancelled = 0
  speaking = false
  pending = false
  voices: SpeechSynthesisVoice[] = []
  getVoices() {
    return this.voices
  }
  speak(utterance: SpeechSynthesisUtterance) {
    this.said.push(utterance)
  }
  cancel() {
    this.cancelled += 1
    this.speaking = false
  }
  last(): SpeechSynthesisUtterance {
    const utterance = this.said.at(-1)
    if (!utterance) throw new Error('nothing was said')
    return utterance
  }
  begin() {
    this.speaking = true
    this.last().dispatchEvent(new Event('start'))
  }
  end() {
    this.speaking = false
    this.last().dispatchEvent(new Event('end'))
  }
  fail(error: string) {
    this.last().dispatchEvent(Object.assign(new Event('error'), { error }))
  }
}

let engine: FakeSynthesis
let time: ReturnType<typeof turnedClock>
const never = () => new AbortController().signal

beforeEach(() => {
  engine = new FakeSynthesis()
  time = turnedClock()
  vi.stubGlobal('speechSynthesis', engine)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

function speaking(language: 'ja' | 'en' = 'en', signal = never()) {
  const outcomes: SpeechOutcome[] = []
  const speech = browserSpeech(time.clock)
  const done = speech.speak({ ...words, language }, signal).then(outcome => outcomes.push(outcome))
  return { speech, outcomes, done }
}

test('words heard to the end have ended, and nothing is left waiting', async () => {
  const { outcomes, done } = speaking()
  engine.begin()
  engine.end()
  await done
  expect(outcomes).toEqual(['ended'])
  expect(time.pending()).toBe(0)
  expect(engine.last().lang).toBe('en-US')
})

test('an engine that never starts is given up after seven tenths of a second', async () => {
  const { outcomes, done } = speaking()
  time.turn(700)
  await done
  expect(outcomes).toEqual(['no-voice'])
  expect(engine.cancelled).toBe(1)
})

test('an end that never comes is not waited for', async () => {
  const { outcomes, done } = speaking('ja')
  engine.begin()
  time.turn(60_000)
  await done
  expect(outcomes).toEqual(['ended'])
  expect(engine.cancelled).toBe(1)
})

test('an end that comes twice, or after giving up, changes nothing', async () => {
  const { speech, outcomes, done } = speaking()
  engine.begin()
  engine.end()
  engine.end()
  await done
  const first = engine.last()
  const second = speech.speak(words, never())
  first.dispatchEvent(new Event('end'))
  engine.begin()
  engine.end()
  expect(await second).toBe('ended')
  expect(outcomes).toEqual(['ended'])
})

test('an end whose start never came is no voice: nothing was heard for certain', async () => {
  const { outcomes, done } = speaking()
  engine.end()
  await done
  expect(outcomes).toEqual(['no-voice'])
})

test.each([
  ['synthesis-unavailable', 'no-voice'],
  ['not-allowed', 'no-voice'],
  ['interrupted', 'interrupted'],
  ['canceled', 'interrupted'],
] as const)('the error %s before any sound means %s', async (error, outcome) => {
  const { outcomes, done } = speaking()
  engine.fail(error)
  await done
  expect(outcomes).toEqual([outcome])
})

test('stopping cuts the engine off at once', async () => {
  const stop = new AbortController()
  const { outcomes, done } = speaking('en', stop.signal)
  engine.begin()
  stop.abort()
  await done
  expect(outcomes).toEqual(['interrupted'])
  expect(engine.cancelled).toBe(1)
})

test('what was stopped before it began is not said at all', async () => {
  const { outcomes, done } = speaking('en', AbortSignal.abort())
  await done
  expect(outcomes).toEqual(['interrupted'])
  expect(engine.said).toEqual([])
})

test('new words cut off the old ones and wait for a breath', async () => {
  const { speech, outcomes, done } = speaking()
  engine.begin()
  const second = speech.speak({ ...words, words: 'one' }, never())
  await done
  expect(outcomes).toEqual(['interrupted'])
  expect(engine.said).toHaveLength(1)
  time.turn(100)
  expect(engine.last().text).toBe('one')
  engine.begin()
  engine.end()
  expect(await second).toBe('ended')
})

test('another page that is speaking is silenced first', async () => {
  engine.speaking = true
  speaking()
  expect(engine.cancelled).toBe(1)
  expect(engine.said).toEqual([])
  time.turn(100)
  expect(engine.said).toHaveLength(1)
})

test('an app that goes to the background stops reading', async () => {
  const { outcomes, done } = speaking()
  engine.begin()
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  document.dispatchEvent(new Event('visibilitychange'))
  vi.restoreAllMocks()
  await done
  expect(outcomes).toEqual(['interrupted'])
})

test('a browser that cannot speak says so at once', async () => {
  // The adapter asks whether it exists at all, so a stub would not do.
  const original = Object.getOwnPropertyDescriptor(window, 'SpeechSynthesisUtterance')
  Reflect.deleteProperty(window, 'SpeechSynthesisUtterance')
  const speech = browserSpeech(time.clock)
  if (original) Object.defineProperty(window, 'SpeechSynthesisUtterance', original)
  expect(await speech.speak(words, never())).toBe('no-voice')
  expect(speech.voices('ja')).toEqual([])
})

const voice = (lang: string, localService: boolean, name = lang) =>
  ({ name, lang, localService, default: false, voiceURI: name }) satisfies SpeechSynthesisVoice

test('offline, a voice that needs the network is not waited for', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  engine.voices = [voice('en-US', false, 'cloud')]
  expect(await browserSpeech(time.clock).speak(words, never())).toBe('no-voice')
  expect(engine.said).toEqual([])
  engine.voices = [voice('en-US', false, 'cloud'), voice('en-US', true, 'local')]
  expect(await browserSpeech(time.clock).speak({ ...words, voice: 'cloud' }, never())).toBe('no-voice')
  expect(engine.said).toEqual([])
  vi.restoreAllMocks()
})

test('offline, the voices of the phone itself speak', () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  engine.voices = [voice('en-US', true)]
  void browserSpeech(time.clock).speak(words, never())
  expect(engine.said).toHaveLength(1)
  vi.restoreAllMocks()
})

test('offline, a list of voices that has not come yet keeps nobody from speaking', () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  void browserSpeech(time.clock).speak(words, never())
  expect(engine.said).toHaveLength(1)
  vi.restoreAllMocks()
})

test.each([
  ['ja', ['ja_JP', 'jpn-JPN', 'ja']],
  ['zh', ['zh-CN', 'cmn-CN', 'zh_CN_#Hans', 'zh-TW']],
  ['pt', ['pt-BR', 'pt-PT', 'por_BRA']],
  ['en', ['en-US', 'en_GB', 'eng-USA']],
] as const)('voices of %s are found however the phone writes the language', (language, tags) => {
  engine.voices = tags.map(tag => voice(tag, true))
  const names = browserSpeech(time.clock)
    .voices(language)
    .map(({ name }) => name)
  expect(new Set(names)).toEqual(new Set(tags))
})

test('Cantonese is not taken for Chinese, and Brazil comes before Portugal', () => {
  engine.voices = [voice('zh-HK', true), voice('yue-HK', true), voice('pt-PT', true), voice('pt_BR', true)]
  const speech = browserSpeech(time.clock)
  expect(speech.voices('zh')).toEqual([])
  expect(speech.voices('pt').map(({ name }) => name)).toEqual(['pt_BR', 'pt-PT'])
})
