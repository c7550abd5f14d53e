import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runTool } from './run-tool.ts'
import { type Sound, sampleRate } from './samples.ts'
import { readSound } from './sound.ts'

/** How a voice speaks: speed (1 is its own), and decibels above its own loudness, at which some cut off their peaks. */
export type Manner = { readonly speed: number; readonly gain: number }

/** What an HTS voice is told, sound by sound: each line has a phoneme with two neighbours on either side and its place. */
export type Label = readonly string[]

/** The phonemes of a label, in which `sil` and `pau` are pauses. */
export function phonemesOf(label: Label): string[] {
  return label.map(line => /-([^+]+)\+/.exec(line)?.[1] ?? '')
}

/** The lines of a label between its last pause but one and its last: what is said after the carrier sentence. */
export function lastPhrase(label: Label): { readonly first: number; readonly end: number } {
  const pauses = phonemesOf(label).flatMap((sound, place) => (/^(sil|pau)$/.test(sound) ? [place] : []))
  const [before = 0, after = 0] = pauses.slice(-2)
  return { first: before + 1, end: after }
}

/** Speaks a whole label, and cuts out the last phrase where there is a carrier sentence before it. */
export function speakLabel(label: Label, model: string, folder: string, manner: Manner, cut: boolean): Sound {
  const [told, timed, wave] = ['label.txt', 'timed.txt', 'word.wav'].map(name => join(folder, name))
  if (!told || !timed || !wave) throw new Error('unreachable')
  writeFileSync(told, `${label.join('\n')}\n`)
  const { speed, gain } = manner
  runTool('hts_engine', ['-m', model, '-r', `${speed}`, '-g', `${gain}`, '-od', timed, '-ow', wave, told])
  const sound = readSound(wave)
  if (!cut) return sound
  const times = Array.from(readFileSync(timed, 'utf8').matchAll(/^(\d+) (\d+) /gm), match => [
    Number(match[1]) / 1e7,
    Number(match[2]) / 1e7,
  ])
  const { first, end } = lastPhrase(label)
  const [from, to] = [times[first]?.[0] ?? 0, times[end - 1]?.[1] ?? 0]
  return sound.slice((from - 0.02) * sampleRate, (to + 0.05) * sampleRate)
}
