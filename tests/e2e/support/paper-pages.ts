/** How many pages a PDF has that Chromium printed: its page objects are not compressed. */
export function pageCount(pdf: Buffer): number {
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length
}
