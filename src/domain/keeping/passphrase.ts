/** How long somebody with the file needs for finding the passphrase by trying, in words rather than numbers. */
export type PassphraseStrength = 'empty' | 'too-short' | 'guessable' | 'fair' | 'strong'

/** Shorter ones are not taken. */
const shortestPassphrase = 8

/** Guesses, as powers of two, below which a passphrase is found in days, and below which in years. */
const guessableBits = 45
const fairBits = 70

const usual = /password|passwort|passw0rd|qwerty|asdfgh|letmein|yomiage|iloveyou|admin|welcome|よみあげ/giu

/** Looks at a passphrase as an attacker's program would: repeats, runs and the usual words count as one character. */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const text = passphrase.normalize('NFKC')
  if (text === '') return 'empty'
  const characters = Array.from(text.replace(usual, 'x'))
  if (Array.from(text).length < shortestPassphrase) return 'too-short'
  const bits = effectiveLength(characters) * Math.log2(alphabetSize(text))
  if (bits < guessableBits) return 'guessable'
  return bits < fairBits ? 'fair' : 'strong'
}

/** Whether a backup may be made with it. */
export function isLongEnough(passphrase: string): boolean {
  const strength = passphraseStrength(passphrase)
  return strength !== 'empty' && strength !== 'too-short'
}

/** Characters that are not the same as the last one, nor the next or former in the alphabet, nor a repeat of a pair. */
function effectiveLength(characters: readonly string[]): number {
  const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`)
  return 1 + new Set(pairs.filter(isJump)).size
}

function isJump(pair: string): boolean {
  const [one = 0, next = 0] = Array.from(pair, character => character.codePointAt(0))
  return Math.abs(next - one) > 1
}

function alphabetSize(text: string): number {
  const sizes = [
    [/\d/u, 10],
    [/[a-z]/u, 26],
    [/[A-Z]/u, 26],
    [/[^\w\s\u0080-\u{10ffff}]/u, 30],
    [/\s/u, 1],
    // A word in another script comes from a few hundred usual characters.
    [/[\u0080-\u{10ffff}]/u, 200],
  ] as const
  return Math.max(
    2,
    sizes.reduce((sum, [kind, size]) => sum + (kind.test(text) ? size : 0), 0),
  )
}
