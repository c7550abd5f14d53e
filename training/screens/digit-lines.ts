/** One digit of an ID on the screen, in the screen's pixels: its cell from left to right, its ink from top to bottom. */
export type DigitBox = {
  readonly digit: string
  /** Which of the screen's IDs it belongs to. */
  readonly id: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Digits that stand side by side. */
export type DigitLine = {
  readonly text: string
  readonly id: number
  /** Left and right of each digit's cell. */
  readonly cells: readonly (readonly [left: number, right: number])[]
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Joins digits, given in reading order, into the lines they stand in. */
export function linesOfDigits(boxes: readonly DigitBox[]): readonly DigitLine[] {
  const lines: DigitLine[] = []
  for (const box of boxes) {
    const line = lines.at(-1)
    const continues =
      line !== undefined &&
      line.id === box.id &&
      box.left >= line.right - 2 &&
      Math.abs(line.top - box.top) < 3
    const { digit, id, left, right, top, bottom } = box
    if (line !== undefined && continues)
      lines[lines.length - 1] = {
        ...line,
        text: line.text + digit,
        right,
        cells: [...line.cells, [left, right]],
      }
    else lines.push({ text: digit, id, cells: [[left, right]], left, right, top, bottom })
  }
  return lines
}
