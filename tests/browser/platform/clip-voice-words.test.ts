import { describe, expect, test } from 'vitest'
import {
  type SoundFeatures,
  soundDistance,
  soundFeatures,
  voiceIndependent,
} from '../../../scripts/voice-clips/sound-features'
import { groupLetters } from '../../../src/domain/id-shape'
import { stylesOf } from '../../../src/domain/reading/reading-styles'
import englishReferences from '../../fixtures/voice/en.json'
import japaneseReferences from '../../fixtures/voice/ja.json'
import { sampleRate, shippedClips, wordSounds } from './clip-sounds'

const bands = 14
const references: Readonly<Record<'ja' | 'en', Readonly<Record<string, string>>>> = {
  ja: japaneseReferences,
  en: englishReferences,
}

/** Levels of the bands below the loudest, in tenths of a neper. */
function unpacked(text: string): SoundFeatures {
  const bytes = Uint8Array.from(atob(text), letter => letter.charCodeAt(0))
  return Array.from({ length: bytes.length / bands }, (_, frame) =>
    Float32Array.from(bytes.subarray(frame * bands, (frame + 1) * bands), byte => -byte / 10),
  )
}

/** How far each shipped word is from each word of the other rendering. */
async function distancesOf(language: 'ja' | 'en') {
  const clips = wordSounds(await shippedClips(language))
  const words = Object.keys(references[language])
  const heard = voiceIndependent(
    words.map(word => soundFeatures(clips.get(word) ?? new Float32Array(4800), sampleRate)),
  )
  const known = voiceIndependent(words.map(word => unpacked(references[language][word] ?? '')))
  const rows = heard.map(mine => known.map(other => soundDistance(mine, other)))
  const between = (clip: string, reference: string) =>
    rows[words.indexOf(clip)]?.[words.indexOf(reference)] ?? Number.NaN
  return { words, between }
}

type Distances = Awaited<ReturnType<typeof distancesOf>>

/** Pairs of words whose sounds would fit better the other way round. */
function swaps({ words, between }: Distances): string[] {
  return words.flatMap((one, place) =>
    words
      .slice(place + 1)
      .filter(two => between(one, one) + between(two, two) >= between(one, two) + between(two, one))
      .map(two => `${one} ${two}`),
  )
}

/** Words that are nearer to another one of the set. */
function misheard(set: readonly string[], { between }: Distances): string[] {
  return set.flatMap(word => {
    const nearest = [...set].sort((a, b) => between(word, a) - between(word, b))[0]
    return nearest === word ? [] : [`${word} as ${nearest}`]
  })
}

describe.each(['ja', 'en'] as const)('the recordings of %s', language => {
  test('are the words they are named after: no two would fit better exchanged', async () => {
    const distances = await distancesOf(language)
    expect(distances.words.length).toBeGreaterThan(30)
    expect(swaps(distances)).toEqual([])
  })

  test('are recognised among the ten digits of a style, and among the letters', async () => {
    const distances = await distancesOf(language)
    for (const style of stylesOf(language)) {
      const letters = groupLetters.map(letter => style.letters.nato[letter])
      for (const set of [style.spokenDigits ?? style.digits, letters])
        expect(misheard(set, distances), style.id).toEqual([])
    }
  })

  test('exchanged on purpose are found out', async () => {
    const { words, between } = await distancesOf(language)
    const [one = '', two = ''] = stylesOf(language)[0].digits.slice(1, 3)
    const exchanged = (word: string) => (word === one ? two : word === two ? one : word)
    const planted = {
      words,
      between: (clip: string, reference: string) => between(exchanged(clip), reference),
    }
    expect(swaps(planted)).toContain(`${one} ${two}`)
    expect(misheard(stylesOf(language)[0].digits, planted)).toEqual(
      expect.arrayContaining([`${one} as ${two}`, `${two} as ${one}`]),
    )
  })
})
