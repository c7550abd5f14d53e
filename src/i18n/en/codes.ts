import type { WordsLike } from './shell'

/** Words of the codes for a scanner at the PC. */
export const codes = {
  codes: {
    title: 'Scanner at the PC',
    show: 'What the scanner reads',
    kinds: { digits: '48 digits', line: 'Command', bars: 'Bars' },
    enlarge: 'Full screen',
    digitsPicture: 'QR code of the 48 digits',
    linePicture: (line: string) => `QR code of the line ${line}`,
    groupPicture: (letter: string, digits: string) => `Bar code of group ${letter}: ${digits}`,
    wholePicture: 'Bar code of all 48 digits',
    tooNarrow: 'Too narrow for 48 digits. Turn the phone sideways and show it on the full screen.',
    next: (letter: string) => `Next: ${letter}`,
    previous: 'Previous group',
    toCheck: 'To the check',
    groups: 'Groups A to H',
    digits: 'The digits, A to H',
    whole: 'All 48 in one bar code',
    wholeHint: 'Only with the phone lying sideways; for scanners that read bars only.',
    typeAround: 'Type this on the PC and scan at the mark:',
    scanHere: '⟨scan⟩',
    lineText: 'The scanner types this line:',
    lineStep: 'Line',
    keyboards: 'Keyboards',
    scannerKeyboard: 'Scanner set to',
    pcKeyboard: 'Keyboard of the PC',
    layouts: {
      us: 'US',
      jis: 'Japanese (JIS)',
      azerty: 'French (AZERTY)',
      qwertz: 'German (QWERTZ)',
    },
    changedTitle: 'Comes out wrong',
    changed: (scanner: string, pc: string, pairs: string) =>
      `The scanner types as ${scanner}, the PC reads as ${pc}. These characters come out wrong: ${pairs}.`,
    becomes: (character: string, other: string) => `${character} → ${other}`,
    vanishes: (character: string) => `${character} → nothing`,
    between: ', ',
    digitsArrive: 'The 48 digits alone arrive right.',
    frenchDigits:
      'On a French keyboard digits need Shift, so even the digits come out wrong. Set the scanner to the keyboard of the PC.',
    useShell: (shell: string) => `Show “${shell}”: it arrives right`,
    arrives: 'With these keyboards every character arrives right.',
    hints: 'So that it works',
    brightness: 'Brightness all the way up. Scan from 10 to 20 cm.',
    engine: 'A laser scanner cannot read a screen; one with a camera (imager) or a CCD can.',
    inputMethod: 'Turn off the PC’s Japanese input and Caps Lock.',
    enter: 'Most scanners press Enter after each code. None is in the code.',
    enterBreaks: 'Switch the scanner’s own Enter off: it would end the line too early.',
    keepsOn: 'This phone may switch its screen off. Touch it now and then.',
  },
} as const satisfies object

export type CodesWords = WordsLike<typeof codes>
