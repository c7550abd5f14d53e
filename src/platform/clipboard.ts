import type { Clipboard } from '../ports/clipboard'

/** The phone's clipboard. On addresses without TLS only the old way of copying exists. */
export function browserClipboard(): Clipboard {
  const clipboard: Partial<globalThis.Clipboard> | undefined = navigator.clipboard
  return {
    canRead: typeof clipboard?.readText === 'function',
    write(text) {
      if (!clipboard?.writeText) return Promise.resolve(copyBySelection(text))
      return clipboard.writeText(text).then(
        () => true,
        () => false,
      )
    },
    read: () =>
      clipboard?.readText
        ? clipboard.readText().then(
            text => text,
            () => null,
          )
        : Promise.resolve(null),
  }
}

function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  // Read-only keeps the phone's keyboard down; out of sight, but not `display: none`, which cannot be selected.
  field.readOnly = true
  field.style.position = 'fixed'
  field.style.insetInlineStart = '-9999px'
  const focused = document.activeElement
  document.body.append(field)
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    if (focused instanceof HTMLElement) focused.focus()
  }
}
