import { groupAnnouncement } from '../../src/domain/reading/announcement'
import { usualPace } from '../../src/domain/reading/pace'
import { readingStyle } from '../../src/domain/reading/reading-styles'
import { browserClipVoice } from '../../src/platform/clip-voice'

declare global {
  interface Window {
    /** Settles when the words are there, as far as they are to be loaded ahead. */
    wordsReady: Promise<boolean>
    /** What the next tap brings. */
    firstSound: () => Promise<FirstSound>
  }
}

/** One tap: until the words are laid out, and until the first one is heard; milliseconds. */
export type FirstSound = { readonly laidOut: number; readonly heard: number; readonly outputDelay: number }

const options = new URLSearchParams(location.search)
const language = options.get('language') === 'en' ? 'en' : 'ja'
const group = groupAnnouncement('A', '683109', readingStyle(null, language), 'plain')
const voice = browserClipVoice()
window.wordsReady = options.get('clips') === 'cold' ? Promise.resolve(true) : voice.prepare(language)

let tapped = 0
let report: (sound: FirstSound) => void = () => undefined

const start = AudioBufferSourceNode.prototype.start
let first = true
AudioBufferSourceNode.prototype.start = function startMeasured(when = 0, ...rest) {
  const { context } = this
  if (first && context instanceof AudioContext) {
    first = false
    void measure(context, when, performance.now())
  }
  start.call(this, when, ...rest)
}

/** The output's clock runs only once the loudspeaker is awake: then it tells when the first word is due. */
async function measure(context: AudioContext, when: number, laidOut: number): Promise<void> {
  performance.mark('clips laid out')
  while (context.state !== 'running' || !context.getOutputTimestamp().contextTime)
    await new Promise(requestAnimationFrame)
  const { contextTime = 0, performanceTime = 0 } = context.getOutputTimestamp()
  const heard = performanceTime + (when - contextTime) * 1000
  report({
    laidOut: laidOut - tapped,
    heard: heard - tapped,
    outputDelay: (context.baseLatency + context.outputLatency) * 1000,
  })
}

document.querySelector('button')?.addEventListener('click', event => {
  tapped = event.timeStamp
  first = true
  performance.mark('tap', { startTime: tapped })
  void voice.say(group, usualPace, new AbortController().signal)
})

window.firstSound = () =>
  new Promise(resolve => {
    report = resolve
  })
