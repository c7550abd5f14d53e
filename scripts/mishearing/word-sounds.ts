import type { ReadingStyleId } from '../../src/domain/reading/reading-style'

/** Ten words as sounds: sounds parted by spaces, a tone as a figure after its vowel; words 0 to 9 parted by commas. */
type TenWordSounds = string

const english = 'z i r o w, w ʌ n, t uː, θ r iː, f ɔː r, f a j v, s ɪ k s, s ɛ v ə n, e j t, n a j n'
const mandarin = 'l i2 ŋ, i1, a4 r, s a1 n, s ɨ4, u3, l j o4 w, tɕʰ i1, p a1, tɕ j o3 w'
const german = 'n ʊ l, a j n s, ts v a j, d r a j, f iː ɐ, f ʏ n f, z ɛ k s, z iː b ə n, a x t, n ɔ j n'
const french = 'z e r o, œ̃, d ø, t r w a, k a t r, s ɛ̃ k, s i s, s ɛ t, ɥ i t, n œ f'
const portuguese = 'z ɛ r u, ũ, d o j s, t r e j s, k w a t r u, s ĩ k u, s e j s, s ɛ tɕ i, o j t u, n ɔ v i'
const thai = 's uː5 n, n ɯ2 ŋ, s ɔː5 ŋ, s aː5 m, s iː2, h aː3, h o2 k, tɕ e2 t, p ɛː2 t, k a3 w'

/**
 * A broad transcription of what each style says, by common dictionary pronunciation: General American, Beijing, Seoul,
 * standard German, Paris, Latin American Spanish, São Paulo, standard Italian, Hanoi, Bangkok. One variety each; other
 * accents move the sounds.
 */
const wordSounds: Readonly<Record<ReadingStyleId, TenWordSounds>> = {
  'ja-mishearing-proof': 'm a r u, ç i t o, f u t a, s a n, j o n, g oː, r o k u, n a n a, h a tɕ i, k j uː',
  'ja-standard': 'z e r o, i tɕ i, n i, s a n, j o n, g oː, r o k u, n a n a, h a tɕ i, k j uː',
  'en-plain': english,
  'en-icao': 'z i r o w, w ʌ n, t uː, t r iː, f o w ə r, f a j f, s ɪ k s, s ɛ v ə n, e j t, n a j n ə r',
  'zh-telephone': mandarin.replace(', i1,', ', j a1 w,'),
  'zh-plain': mandarin,
  'zh-radio': 't o4 ŋ, j a1 w, l j a3 ŋ, s a1 n, s ɨ4, u3, l j o4 w, k w a3 j, p a1, k o1 w',
  'ko-telephone': 'k o ŋ, i l, i, s a m, s a, o, j u k, tɕʰ i l, pʰ a l, k u',
  'ko-radio': 'k o ŋ, h a n a, t u l, s a m, n e t, o, j ʌ s ʌ t, tɕʰ i l, pʰ a l, a h o p',
  'de-zwo': german.replace('ts v a j', 'ts v oː'),
  'de-plain': german,
  'fr-plain': french,
  'fr-radio': french.replace('œ̃', 'y n i t e'),
  'es-plain': 's e r o, u n o, d o s, t r e s, k w a t r o, s i n k o, s e j s, s j e t e, o tɕ o, n w e b e',
  'pt-meia': portuguese.replace('s e j s,', 'm e j a,'),
  'pt-plain': portuguese,
  'it-plain': 'dz ɛ r o, u n o, d u e, t r e, k w a t r o, tɕ i n k w e, s ɛ j, s ɛ t e, ɔ t o, n ɔ v e',
  'vi-plain': 'x o1 ŋ, m o6 t, h a1 j, b a1, b o5 n, n a1 m, s a5 w, b a4 j, t a5 m, tɕ i5 n',
  'th-telephone': thai.replace('s ɔː5 ŋ', 'tʰ oː1'),
  'th-plain': thai,
}

/** The ten words of a style, each as its sounds. */
export function soundsOf(style: ReadingStyleId): readonly (readonly string[])[] {
  return wordSounds[style].split(', ').map(word => word.split(' '))
}
