import type { SheetFile } from '../../src/ports/sheet-file'

/** A sheet of a few bytes; `missing` as in a copy of the app without one. */
export function fakeSheetFile(): SheetFile & { missing: boolean } {
  return {
    missing: false,
    async read() {
      return this.missing
        ? null
        : { name: 'yomiage-sheet.html', type: 'text/html', parts: ['<!doctype html>'] }
    },
  }
}
