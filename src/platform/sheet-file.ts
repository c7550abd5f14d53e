import type { MadeFile } from '../ports/files'
import type { SheetFile } from '../ports/sheet-file'

/**
 * The file beside the app's page. It is fetched, and so comes out of the service worker's cache: a link with `download`
 * goes past it in Chromium.
 */
export function browserSheetFile(): SheetFile {
  return {
    async read(): Promise<MadeFile | null> {
      try {
        const answer = await fetch('./offline-sheet.html')
        if (!answer.ok) return null
        const bytes = new Uint8Array(await answer.arrayBuffer())
        return { name: 'yomiage-sheet.html', type: 'text/html', parts: [bytes] }
      } catch {
        return null
      }
    },
  }
}
