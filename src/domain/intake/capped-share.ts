import { largestFile, largestText, mostFiles, type RefusedThing } from './intake-limits'

/** A file of which only its name and size are looked at. */
type AnyFile = { readonly name: string; readonly size: number }

/** What was shared, without what is too large or too many: nothing of it is looked into before. */
export function cappedShare<File extends AnyFile>(texts: readonly string[], files: readonly File[]) {
  const refused: RefusedThing[] = []
  if (files.length > mostFiles) refused.push({ kind: 'many-files', count: files.length - mostFiles })
  const takenTexts = texts.filter(text => {
    const bytes = bytesOf(text)
    if (bytes > largestText) refused.push({ kind: 'large-text', bytes })
    return bytes <= largestText
  })
  const takenFiles = files.slice(0, mostFiles).filter(({ name, size }) => {
    if (size > largestFile) refused.push({ kind: 'large-file', name, bytes: size })
    return size <= largestFile
  })
  return { texts: takenTexts, files: takenFiles, refused }
}

/** In UTF-8; half a surrogate pair counts as two. */
function bytesOf(text: string): number {
  let bytes = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    const short = unit < 0x800 || (unit >= 0xd800 && unit < 0xe000)
    bytes += unit < 0x80 ? 1 : short ? 2 : 3
  }
  return bytes
}
