import type { Clock } from '../ports/clock'
import type { Files, MadeFile } from '../ports/files'
import type { ShareOutcome } from '../ports/share'

/** Milliseconds that a download has to begin, before its bytes are let go. */
const downloadPatience = 60_000

/** The browser's downloads, share sheet and chosen files. */
export function browserFiles(clock: Clock): Files {
  const browser: Partial<Navigator> = navigator
  return {
    canShare({ name, type }) {
      if (typeof browser.share !== 'function' || typeof browser.canShare !== 'function') return false
      try {
        return navigator.canShare({ files: [new File(['.'], name, { type })] })
      } catch {
        return false
      }
    },
    share: file =>
      navigator.share({ files: [new File([...file.parts], file.name, { type: file.type })] }).then(
        (): ShareOutcome => 'shared',
        // An AbortError is the user's own "no"; all else is the phone's.
        (error: unknown): ShareOutcome =>
          error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'refused',
      ),
    save(file) {
      const address = URL.createObjectURL(blobOf(file))
      const link = document.createElement('a')
      link.href = address
      link.download = file.name
      link.click()
      clock.after(downloadPatience, () => URL.revokeObjectURL(address))
    },
    async read(file) {
      try {
        return new Uint8Array(await file.arrayBuffer())
      } catch {
        return null
      }
    },
  }
}

function blobOf({ parts, type }: MadeFile): Blob {
  return new Blob([...parts], { type })
}
