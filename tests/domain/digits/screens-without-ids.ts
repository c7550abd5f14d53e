import type { Chance, WrittenLine } from './seen-screens'
import { lines } from './written-screens'

/** So many random digits. */
function randomDigits(chance: Chance, count: number): string {
  return Array.from({ length: count }, () => Math.floor(chance() * 10)).join('')
}

/** A table of numbers in rows and columns, lengths as given per column. */
function table(chance: Chance, rows: number, lengths: readonly number[], step: number): WrittenLine[] {
  return Array.from({ length: rows }, (_, row) =>
    lengths.map((length, column) => ({
      text: randomDigits(chance, length),
      x: column * step,
      y: row * 2.2,
    })),
  ).flat()
}

/** Screens with many digits of which none is an ID. */
export const screensWithoutIds: readonly (readonly [string, (chance: Chance) => readonly WrittenLine[]])[] = [
  ['63 digits in a row', chance => lines('Installation ID:', randomDigits(chance, 63))],
  ['54 digits in a row', chance => lines('Serial number:', randomDigits(chance, 54))],
  ['48 digits in a row', chance => lines(randomDigits(chance, 48))],
  ['63 digits on two lines', chance => lines(`ID: ${randomDigits(chance, 49)}`, randomDigits(chance, 14))],
  ['a table of 3 x 3 times seven digits', chance => table(chance, 3, [7, 7, 7], 9)],
  ['a table of 9 x 1 times six digits', chance => table(chance, 9, [6], 9)],
  ['a table of 4 x 2 times six digits', chance => table(chance, 4, [6, 6], 9)],
  ['a table of 12 x 4 times seven digits', chance => table(chance, 12, [7, 7, 7, 7], 9)],
  ['a table of 20 x 1 times six digits', chance => table(chance, 20, [6], 9)],
  ['a spreadsheet', chance => table(chance, 15, [4, 6, 3, 7, 5], 9)],
  [
    'telephone numbers',
    chance =>
      lines(
        ...Array.from(
          { length: 9 },
          () =>
            `0120-${randomDigits(chance, 3)}-${randomDigits(chance, 3)}  03-${randomDigits(chance, 4)}-${randomDigits(chance, 4)}`,
        ),
      ),
  ],
  [
    'product IDs and versions',
    chance =>
      lines(
        'Microsoft Windows [Version 10.0.19045.3693]',
        `Extended PID: 0${randomDigits(chance, 4)}-0${randomDigits(chance, 4)}-029-${randomDigits(chance, 6)}-03-1041-19045.0000-1952025`,
        `Activation ID: ${randomDigits(chance, 8)}-7413-4a34-a497-d2765967d094`,
        'Partial Product Key: 3V66T',
        'Evaluation End Date: 2026/07/19 12:34:56',
      ),
  ],
  [
    'dates and clocks',
    chance =>
      lines(
        ...Array.from(
          { length: 12 },
          () =>
            `2024-${randomDigits(chance, 2)}-${randomDigits(chance, 2)} ${randomDigits(chance, 2)}:${randomDigits(chance, 2)}:${randomDigits(chance, 2)} ${randomDigits(chance, 6)}`,
        ),
      ),
  ],
  ['zeros', () => lines('0'.repeat(63), '', ...Array.from({ length: 9 }, () => '0000000'))],
]
