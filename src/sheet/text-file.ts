import { fileText } from '../platform/records/file-text'

/** Why a file was not taken. */
export type FileTrouble = 'too-large' | 'unreadable'

/** What a file holds, in whichever encoding Windows wrote it. */
export type TextFile = { readonly kind: 'text'; readonly text: string } | { readonly kind: FileTrouble }

/** Bytes; the output of slmgr has a few thousand. */
const largest = 4_000_000

/** Reads a text file: UTF-8, UTF-16 as PowerShell's `>` writes it, or Shift_JIS. Never rejects. */
export async function readTextFile(file: Blob): Promise<TextFile> {
  if (file.size > largest) return { kind: 'too-large' }
  try {
    return { kind: 'text', text: fileText(new Uint8Array(await file.arrayBuffer())).text }
  } catch {
    return { kind: 'unreadable' }
  }
}
