import { largestFile, largestText, mostFiles, type RefusedThing } from '../../domain/intake/intake-limits'
import type { SharedThings } from '../../ports/shared-things'

/** What came in, without what is too large or too many: nothing of it is looked into before. */
export function cappedThings(texts: readonly string[], files: readonly File[]): SharedThings {
  const refused: RefusedThing[] = []
  const allowed = files.slice(0, mostFiles)
  if (files.length > mostFiles) refused.push({ kind: 'many-files', count: files.length - mostFiles })
  return {
    texts: texts.filter(text => {
      if (text.trim() === '') return false
      const bytes = bytesOf(text)
      if (bytes > largestText) refused.push({ kind: 'large-text', bytes })
      return bytes <= largestText
    }),
    files: allowed.filter(({ name, size }) => {
      if (size > largestFile) refused.push({ kind: 'large-file', name, bytes: size })
      return size <= largestFile
    }),
    refused,
  }
}

/** In UTF-8. */
function bytesOf(text: string): number {
  return text.length * 3 <= largestText ? text.length : new Blob([text]).size
}
