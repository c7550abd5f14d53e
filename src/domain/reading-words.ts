import type { GroupLetter, ReadingStyle } from './reading-styles'

/** The word for each digit, to stand under the figures. */
export function digitReadings(digits: string, style: ReadingStyle): string[] {
  return Array.from(digits, digit => style.digits[Number(digit)] ?? '')
}

/** One utterance for one group of a confirmation ID: its letter, three digits, three digits. Never a figure. */
export function groupWords(letter: GroupLetter, digits: string, style: ReadingStyle): string {
  return utterance(style.letters[letter], digits, style)
}

/** One utterance for one installation group, numbered 1 to 9: its number, three digits, the other three or four. */
export function installationGroupWords(groupNumber: number, digits: string, style: ReadingStyle): string {
  return utterance(style.groupNumbers[groupNumber] ?? '', digits, style)
}

/** What is said when a group does not add up; `name` is its letter, or its number 1 to 9. */
export function askAgainWords(name: GroupLetter | number, style: ReadingStyle): string {
  const said = typeof name === 'number' ? (style.groupNumbers[name] ?? '') : style.letters[name]
  return `${style.beforeName}${said}${style.askAgain}`
}

function utterance(name: string, digits: string, style: ReadingStyle): string {
  const words = digitReadings(digits, style)
  const halves = [words.slice(0, 3), words.slice(3)].filter(half => half.length > 0)
  const said = halves.map(half => half.join(style.shortPause))
  return [`${style.beforeName}${name}`, ...said, ''].join(style.longPause).trim()
}
