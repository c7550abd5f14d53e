import { cut } from '../arbitrary-ids'
import type { WrittenLine } from './seen-screens'

/** A way of showing an ID on a screen. */
export type Layout = { readonly name: string; readonly write: (id: string) => readonly WrittenLine[] }

/** Every layout of an installation ID that the app must read. */
export const installationLayouts: readonly Layout[] = [
  layout('one run', id => lines(id)),
  layout('a label before', id => lines(`Installation ID: ${id}`)),
  layout('a Japanese label above, then 61 and 2', id =>
    lines('インストール ID:', id.slice(0, 61), id.slice(61)),
  ),
  layout('wrapped after 49 with a label before', id =>
    lines(`Installation ID: ${id.slice(0, 49)}`, id.slice(49), '', 'Product activation telephone numbers'),
  ),
  layout('wrapped after 40', id => lines(id.slice(0, 40), id.slice(40))),
  layout('wrapped twice', id => lines('Installation ID:', ...cut(id, 24))),
  layout('a console among other text', id =>
    lines(
      'Microsoft Windows [Version 10.0.18240.3695]',
      'C:\\Windows\\system32>cscript slmgr.vbs /dti',
      'Microsoft (R) Windows Script Host Version 5.812',
      '',
      `Installation ID: ${id.slice(0, 55)}`,
      id.slice(55),
      '',
      'Product activation telephone numbers can be obtained by searching the',
      'file for the appropriate phone number for your location 0120-801-734',
    ),
  ),
  layout('groups with spaces', id => lines('インストール ID:', groups(id).join(' '))),
  layout('groups with hyphens', id => lines(`インストール ID: ${groups(id).join('-')}`)),
  layout('groups wrapped 5 + 4', id =>
    lines(groups(id).slice(0, 5).join(' '), groups(id).slice(5).join(' ')),
  ),
  layout('nine columns with numbers above', id => grid(groups(id), 9, 7.5, 'above')),
  layout('5 + 4 with numbers above', id => grid(groups(id), 5, 9, 'above')),
  layout('3 x 3 without numbers', id => grid(groups(id), 3, 12, 'none')),
  layout('3 x 3 with numbers before', id => grid(groups(id), 3, 12, 'before')),
  layout('one column', id => grid(groups(id), 1, 0, 'none')),
  layout('one column with numbers before', id => grid(groups(id), 1, 0, 'before')),
]

/** Every layout of a confirmation ID. */
export const confirmationLayouts: readonly Layout[] = [
  layout('5 + 3 with letters above', id => grid(cut(id, 6), 5, 9, 'letters')),
  layout('4 + 4 with letters above', id => grid(cut(id, 6), 4, 9, 'letters')),
  layout('3 + 3 + 2 with letters before', id => grid(cut(id, 6), 3, 12, 'letters before')),
  layout('2 columns with letters before', id => grid(cut(id, 6), 2, 12, 'letters before')),
  layout('8 lines with letters before', id => grid(cut(id, 6), 1, 0, 'letters before')),
]

/** The same groups without their letters, and on one line. */
export const unmarkedConfirmationLayouts: readonly Layout[] = [
  layout('5 + 3', id => grid(cut(id, 6), 5, 9, 'none')),
  layout('4 + 4', id => grid(cut(id, 6), 4, 9, 'none')),
  layout('3 + 3 + 2', id => grid(cut(id, 6), 3, 12, 'none')),
  layout('2 columns', id => grid(cut(id, 6), 2, 12, 'none')),
  layout('8 lines', id => grid(cut(id, 6), 1, 0, 'none')),
  layout('one line', id => grid(cut(id, 6), 8, 7.5, 'none')),
]

function layout(name: string, write: (id: string) => readonly WrittenLine[]): Layout {
  return { name, write }
}

function groups(id: string): string[] {
  return cut(id, id.length === 63 ? 7 : 6)
}

/** Text lines at an even distance. */
export function lines(...texts: readonly string[]): WrittenLine[] {
  return texts.map((text, index) => ({ text, x: 0, y: index * 1.7 })).filter(({ text }) => text !== '')
}

/** Lines further down. */
export function moved(written: readonly WrittenLine[], x: number, y: number): WrittenLine[] {
  return written.map(line => ({ ...line, x: line.x + x, y: line.y + y }))
}

type Marks = 'above' | 'before' | 'letters' | 'letters before' | 'none'

/** Groups in columns, row by row; with what stands beside each. @param step from column to column in digit heights */
export function grid(list: readonly string[], columns: number, step: number, marks: Marks): WrittenLine[] {
  const isAbove = marks === 'above' || marks === 'letters'
  return list.flatMap((group, index): WrittenLine[] => {
    const x = (index % columns) * step
    const y = Math.floor(index / columns) * (isAbove ? 4.5 : 2.4)
    const mark = marks.startsWith('letters') ? String.fromCharCode(65 + index) : String(index + 1)
    if (marks === 'none') return [{ text: group, x, y }]
    if (isAbove)
      return [
        { text: mark, x: x + 2.4, y: y - 1.9 },
        { text: group, x, y },
      ]
    return [{ text: `${mark}  ${group}`, x, y }]
  })
}
