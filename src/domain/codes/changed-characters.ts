import type { KeyboardLayout } from './keyboard-layouts'

/** A character that arrives as another one, or (null) does not arrive at all. */
export type ChangedCharacter = { readonly character: string; readonly becomes: string | null }

/**
 * What each key types alone, with Shift and with AltGr, as Windows has it; a blank where it types nothing. The keys
 * in the order of an American keyboard: 13 of the digits' row, 13, 11 and 10 of the letters' rows, then three that
 * it has not: left of Z (European), right of the slash and left of Backspace (Japanese).
 */
type Keys = readonly [plain: string, shift: string, altGr: string]
const levels = [0, 1, 2] as const

const keys: Readonly<Record<KeyboardLayout, Keys>> = {
  us: [
    "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./\\  ",
    '~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?|  ',
    '',
  ],
  jis: [
    ' 1234567890-^qwertyuiop@[]asdfghjkl;:zxcvbnm,./ \\\\',
    ' !"#$%&\'() =~QWERTYUIOP`{}ASDFGHJKL+*ZXCVBNM<>? _|',
    '',
  ],
  azerty: [
    '²&é"\'(-è_çà)=azertyuiop^$*qsdfghjklmùwxcvbn,;:!<  ',
    ' 1234567890°+AZERTYUIOP¨£µQSDFGHJKLM%WXCVBN?./§>  ',
    '  ~#{[|`\\^@]}  €        ¤',
  ],
  qwertz: [
    '^1234567890ß´qwertzuiopü+#asdfghjklöäyxcvbnm,.-<  ',
    '°!"§$%&/()=?`QWERTZUIOPÜ*\'ASDFGHJKLÖÄYXCVBNM;:_>  ',
    '  ²³   {[]}\\ @ €        ~                     µ  |',
  ],
}

/**
 * What comes out on the PC for a line that the scanner types: a scanner presses keys of the keyboard it is set to,
 * and Windows reads them as the keyboard it is set to. Accents that wait for the next key count as typed.
 * @returns each character that does not arrive as itself, once, in the order of the line; Enter and Space always do
 */
export function changedCharacters(
  line: string,
  scanner: KeyboardLayout,
  pc: KeyboardLayout,
): readonly ChangedCharacter[] {
  return [...new Set(line)]
    .map(character => ({ character, becomes: typedOn(pc, character, scanner) }))
    .filter(({ character, becomes }) => character !== becomes)
}

function typedOn(pc: KeyboardLayout, character: string, scanner: KeyboardLayout): string | null {
  if (character === ' ' || character === '\n') return character
  for (const level of levels) {
    const key = keys[scanner][level].indexOf(character)
    if (key >= 0) return keys[pc][level].charAt(key).trim() || null
  }
  return null
}
