/** Digits of an ID stand in texts as private characters, so that wrapping and escaping cannot lose track of them. */
const firstMark = 0xe000

/** An ID's digits as marks; `index` says which ID of the screen it is (0 to 9). */
export function marked(digits: string, index = 0): string {
  return [...digits].map(digit => String.fromCharCode(firstMark + index * 10 + Number(digit))).join('')
}

/** A text as HTML: every marked digit becomes an `<i data-id>` whose box can be measured. */
export function htmlOf(text: string): string {
  return [...text].map(htmlOfCharacter).join('')
}

/** A text cut like a console of so many columns cuts it: full-width characters take two. */
export function wrapped(text: string, columns: number): string {
  return text
    .split('\n')
    .map(line => wrappedLine(line, columns))
    .join('\n')
}

/** As many columns as a console gives the text. */
export function columnsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + cellsOf(character), 0)
}

function wrappedLine(line: string, columns: number): string {
  let width = 0
  let result = ''
  for (const character of line) {
    const cells = cellsOf(character)
    if (width + cells > columns) {
      result += '\n'
      width = 0
    }
    result += character
    width += cells
  }
  return result
}

function cellsOf(character: string): 1 | 2 {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/.test(character)
    ? 2
    : 1
}

function htmlOfCharacter(character: string): string {
  const mark = character.charCodeAt(0) - firstMark
  if (mark >= 0 && mark < 100) return `<i data-id="${Math.floor(mark / 10)}">${mark % 10}</i>`
  return character.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
}
