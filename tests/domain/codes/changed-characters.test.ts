import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedCharacters } from '../../../src/domain/codes/changed-characters'
import { type KeyboardLayout, keyboardLayouts } from '../../../src/domain/codes/keyboard-layouts'

const digits = '0123456789'
const shortLine = 'slmgr /atp 012345678901234567890123456789012345678901234567'
const longLine = 'cscript //nologo %WinDir%\\System32\\slmgr.vbs /atp 012345'
const officeLine = 'cscript ospp.vbs /actcid:012345'
const shown = (line: string, scanner: KeyboardLayout, pc: KeyboardLayout) =>
  changedCharacters(line, scanner, pc).map(({ character, becomes }) => `${character}→${becomes ?? ''}`)

describe('an American scanner', () => {
  test('types the short line right on a Japanese PC', () => {
    expect(shown(shortLine, 'us', 'jis')).toEqual([])
  })

  test('loses the backslash and the colon there', () => {
    expect(shown(longLine, 'us', 'jis')).toEqual(['\\→]'])
    expect(shown(officeLine, 'us', 'jis')).toEqual([':→+'])
  })

  test('loses nearly every sign of PowerShell there', () => {
    expect(shown(`$p=(@{A='1'})|"&_`, 'us', 'jis')).toEqual([
      '=→^',
      '(→)',
      '@→"',
      '{→`',
      "'→:",
      '}→{',
      ')→',
      '|→}',
      '"→*',
      "&→'",
      '_→=',
    ])
  })

  test('turns the slash and swaps y and z on a German PC', () => {
    expect(shown('/yz-:', 'us', 'qwertz')).toEqual(['/→-', 'y→z', 'z→y', '-→ß', ':→Ö'])
  })

  test('types signs for digits on a French PC', () => {
    expect(shown(digits, 'us', 'azerty')).toEqual([
      '0→à',
      '1→&',
      '2→é',
      '3→"',
      "4→'",
      '5→(',
      '6→-',
      '7→è',
      '8→_',
      '9→ç',
    ])
    expect(shown('/atp:', 'us', 'azerty')).toEqual(['/→!', 'a→q', ':→M'])
  })
})

describe('a scanner set to another keyboard', () => {
  test('types signs for digits where it is French and the PC is not', () => {
    expect(shown(digits, 'azerty', 'us')).toEqual([
      '0→)',
      '1→!',
      '2→@',
      '3→#',
      '4→$',
      '5→%',
      '6→^',
      '7→&',
      '8→*',
      '9→(',
    ])
  })

  test('types no backslash of its third level on an American PC', () => {
    expect(shown('\\', 'qwertz', 'us')).toEqual(['\\→'])
    expect(shown('\\', 'azerty', 'jis')).toEqual(['\\→'])
  })

  test('types no backslash of a key that the PC has not', () => {
    expect(shown('\\', 'jis', 'us')).toEqual(['\\→'])
  })

  test('types / and : wrong where it is Japanese and the PC is German', () => {
    expect(shown('/:', 'jis', 'qwertz')).toEqual(['/→-', ':→ä'])
  })
})

test('digits arrive right wherever no side is French', () => {
  const others = keyboardLayouts.filter(layout => layout !== 'azerty')
  for (const scanner of others) for (const pc of others) expect(shown(digits, scanner, pc)).toEqual([])
})

test('the same keyboard at both sides changes nothing that it has', () => {
  const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')
  for (const layout of keyboardLayouts) expect(shown(ascii, layout, layout)).toEqual([])
})

test('what arrives changed comes back unchanged the other way, unless a keyboard has it twice', () => {
  const layout = fc.constantFrom(...keyboardLayouts)
  fc.assert(
    fc.property(
      fc.constantFrom(...'abcxyzABCXYZ/:;-_=+@"\'()%$&'),
      layout,
      layout,
      (character, one, other) => {
        const [changed] = changedCharacters(character, one, other)
        const arrives = changed ? changed.becomes : character
        if (arrives === null) return
        const [back] = changedCharacters(arrives, other, one)
        expect(back ? back.becomes : arrives).toBe(character)
      },
    ),
  )
})

test('each changed character is named once, in the order of the line', () => {
  expect(shown(':\\:\\:', 'us', 'jis')).toEqual([':→+', '\\→]'])
})

test('Enter and Space arrive on every keyboard', () => {
  for (const scanner of keyboardLayouts) {
    for (const pc of keyboardLayouts) expect(shown(' \n', scanner, pc)).toEqual([])
  }
})

test('a key that types nothing on the PC is told as one that does not arrive', () => {
  expect(changedCharacters('^', 'qwertz', 'jis')).toEqual([{ character: '^', becomes: null }])
  expect(changedCharacters('²', 'azerty', 'us')).toEqual([{ character: '²', becomes: '`' }])
})

test('a character that no keyboard has does not arrive', () => {
  expect(shown('漢', 'us', 'jis')).toEqual(['漢→'])
})
