import type { Incoming } from '../ports/incoming'
import { fileText } from './records/file-text'

/** The browser's clipboard with its pictures, and the text of files. */
export function browserIncoming(): Incoming {
  const clipboard: Partial<Clipboard> | undefined = navigator.clipboard
  return {
    canPaste: typeof clipboard?.read === 'function' || typeof clipboard?.readText === 'function',
    async paste() {
      try {
        if (clipboard?.read) return await thingsIn(await clipboard.read())
        const text = await clipboard?.readText?.()
        return text === undefined ? null : { texts: [text], files: [] }
      } catch {
        return null
      }
    },
    async readText(file) {
      try {
        return fileText(new Uint8Array(await file.arrayBuffer())).text
      } catch {
        return null
      }
    },
  }
}

async function thingsIn(items: ClipboardItems) {
  const texts: string[] = []
  const files: File[] = []
  for (const item of items) {
    // What is copied as a picture comes as HTML, too, which only says where it was.
    const type =
      item.types.find(one => one.startsWith('image/') && one !== 'image/svg+xml') ??
      ['text/plain', 'text/html'].find(one => item.types.includes(one))
    if (type === undefined) continue
    const blob = await item.getType(type)
    if (type.startsWith('image/')) files.push(new File([blob], '', { type }))
    else texts.push(await blob.text())
  }
  return { texts, files }
}
