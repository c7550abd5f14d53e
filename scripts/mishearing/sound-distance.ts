type Consonant = { readonly place: number; readonly manner: Manner; readonly voice: number }
type Vowel = { readonly height: number; readonly back: number; readonly rounded: boolean }
type Manner = 'stop' | 'affricate' | 'fricative' | 'nasal' | 'liquid' | 'glide'

const consonant = (place: number, manner: Manner, voice: number): Consonant => ({ place, manner, voice })
const vowel = (height: number, back: number, rounded = false): Vowel => ({ height, back, rounded })

/** Place from the lips (0) to the throat (1); voice from none with a puff of air (0) to full (1). */
const consonants: Readonly<Record<string, Consonant>> = {
  p: consonant(0, 'stop', 0.2),
  pʰ: consonant(0, 'stop', 0),
  b: consonant(0, 'stop', 1),
  t: consonant(0.3, 'stop', 0.2),
  tʰ: consonant(0.3, 'stop', 0),
  d: consonant(0.3, 'stop', 1),
  k: consonant(0.8, 'stop', 0.2),
  g: consonant(0.8, 'stop', 1),
  ts: consonant(0.3, 'affricate', 0.2),
  dz: consonant(0.3, 'affricate', 1),
  tɕ: consonant(0.5, 'affricate', 0.2),
  tɕʰ: consonant(0.5, 'affricate', 0),
  f: consonant(0.1, 'fricative', 0.2),
  v: consonant(0.1, 'fricative', 1),
  θ: consonant(0.2, 'fricative', 0.2),
  s: consonant(0.3, 'fricative', 0.2),
  z: consonant(0.3, 'fricative', 1),
  ç: consonant(0.6, 'fricative', 0.2),
  x: consonant(0.8, 'fricative', 0.2),
  h: consonant(1, 'fricative', 0.2),
  m: consonant(0, 'nasal', 1),
  n: consonant(0.3, 'nasal', 1),
  ŋ: consonant(0.8, 'nasal', 1),
  l: consonant(0.3, 'liquid', 1),
  r: consonant(0.4, 'liquid', 1),
  w: consonant(0, 'glide', 1),
  ɥ: consonant(0.4, 'glide', 1),
  j: consonant(0.6, 'glide', 1),
}

/** Height from closed (0) to open (1); back from the front (0) to the back (1). */
const vowels: Readonly<Record<string, Vowel>> = {
  i: vowel(0, 0),
  ɪ: vowel(0.15, 0.1),
  y: vowel(0, 0, true),
  ʏ: vowel(0.15, 0.1, true),
  ɨ: vowel(0.1, 0.5),
  ɯ: vowel(0, 1),
  u: vowel(0, 1, true),
  ʊ: vowel(0.15, 0.9, true),
  e: vowel(0.35, 0),
  ø: vowel(0.35, 0, true),
  ɛ: vowel(0.65, 0),
  œ: vowel(0.65, 0, true),
  ə: vowel(0.5, 0.5),
  ɐ: vowel(0.8, 0.5),
  ʌ: vowel(0.65, 0.8),
  a: vowel(1, 0.5),
  o: vowel(0.35, 1, true),
  ɔ: vowel(0.65, 1, true),
}

/** Which kinds of consonant sound alike: obstruents among themselves, nasals and liquids among themselves. */
const mannerSteps: Readonly<Record<Manner, number>> = {
  stop: 0,
  affricate: 0.25,
  fricative: 0.45,
  glide: 1.1,
  liquid: 1.25,
  nasal: 1.5,
}

/**
 * How different two words sound: 0 the same, 1 as much as one wholly different vowel. Edit distance over sounds, each
 * weighing what reaches the ear over a telephone; a substitution costs as much of it as the sounds differ. Not divided
 * by the length: what two words share takes nothing away from the sound in which they differ.
 */
export function wordDistance(left: readonly string[], right: readonly string[]): number {
  let above = [0]
  right.forEach((sound, place) => {
    above.push((above[place] ?? 0) + weightOf(sound, place))
  })
  left.forEach((sound, leftPlace) => {
    const weight = weightOf(sound, leftPlace)
    const row = [(above[0] ?? 0) + weight]
    right.forEach((other, place) => {
      const otherWeight = weightOf(other, place)
      const substitution = (soundDistance(sound, other) * (weight + otherWeight)) / 2
      row.push(
        Math.min(
          (above[place + 1] ?? 0) + weight,
          (row[place] ?? 0) + otherWeight,
          (above[place] ?? 0) + substitution,
        ),
      )
    })
    above = row
  })
  return above.at(-1) ?? 0
}

/** How different two sounds are: 0 the same, 1 nothing in common. */
export function soundDistance(left: string, right: string): number {
  if (left === right) return 0
  const [leftVowel, rightVowel] = [vowelOf(left), vowelOf(right)]
  if (leftVowel !== undefined && rightVowel !== undefined)
    return vowelDistance(left, leftVowel, right, rightVowel)
  if (leftVowel !== undefined || rightVowel !== undefined) return glideDistance(left, right)
  const [one, other] = [consonantOf(left), consonantOf(right)]
  const manner = Math.abs(mannerSteps[one.manner] - mannerSteps[other.manner])
  return Math.min(
    1,
    0.6 * manner + 0.25 * Math.abs(one.voice - other.voice) + 0.3 * Math.abs(one.place - other.place),
  )
}

function vowelDistance(leftSound: string, left: Vowel, rightSound: string, right: Vowel): number {
  const differs = (mark: RegExp) => (mark.test(leftSound) === mark.test(rightSound) ? 0 : 1)
  const tone = toneOf(leftSound) === toneOf(rightSound) ? 0 : 0.25
  return Math.min(
    1,
    0.6 * Math.abs(left.height - right.height) +
      0.4 * Math.abs(left.back - right.back) +
      (left.rounded === right.rounded ? 0 : 0.1) +
      0.15 * differs(/\u0303/) +
      0.1 * differs(/ː/) +
      tone,
  )
}

/** A glide is nearly its vowel; any other consonant has nothing of a vowel. */
function glideDistance(left: string, right: string): number {
  const pair = [left, right].map(bare)
  if (pair.includes('j') && pair.some(sound => 'iɪe'.includes(sound))) return 0.3
  if (pair.includes('w') && pair.some(sound => 'uʊo'.includes(sound))) return 0.3
  return pair.some(sound => sound === 'j' || sound === 'w' || sound === 'ɥ') ? 0.7 : 1
}

function vowelOf(sound: string): Vowel | undefined {
  return vowels[bare(sound)]
}

function consonantOf(sound: string): Consonant {
  const found = consonants[sound]
  if (found === undefined) throw new Error(`no such sound: ${sound}`)
  return found
}

function bare(sound: string): string {
  return sound.normalize('NFD').replace(/ː|\d|\u0303/g, '')
}

function toneOf(sound: string): string {
  return sound.match(/\d/)?.[0] ?? ''
}

/** Vowels carry; consonants less, a breath least; and lines and radios clip the first sound of a word. */
function weightOf(sound: string, place: number): number {
  const weight = vowelOf(sound) !== undefined ? 1 : sound === 'h' ? 0.35 : 0.7
  return place === 0 ? weight * 0.6 : weight
}
