import { useEffect, useState } from 'preact/hooks'

/** What was dropped on the page, or pasted outside of a field: texts and files as they came. */
export type Dropped = (texts: readonly string[], files: readonly File[]) => void

/**
 * Takes what is dropped anywhere on the page, and what is pasted: pictures always, text where no field takes it.
 * @returns whether something is being held over the page
 */
export function useDropped(onDropped: Dropped): boolean {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    const onHeld = (event: DragEvent) => {
      event.preventDefault()
      setHeld(true)
    }
    document.addEventListener('dragenter', onHeld, { signal })
    document.addEventListener('dragover', onHeld, { signal })
    document.addEventListener('dragleave', event => event.relatedTarget === null && setHeld(false), {
      signal,
    })
    document.addEventListener(
      'drop',
      event => {
        event.preventDefault()
        setHeld(false)
        if (event.dataTransfer) give(event.dataTransfer, onDropped)
      },
      { signal },
    )
    document.addEventListener(
      'paste',
      event => {
        const data = event.clipboardData
        const inField = event.target instanceof HTMLElement && event.target.matches('input, textarea')
        if (!data || (inField && data.files.length === 0)) return
        event.preventDefault()
        give(data, onDropped)
      },
      { signal },
    )
    return () => listening.abort()
  }, [onDropped])
  return held
}

/** A copied or dragged picture carries its address as text, too: with files, the text counts for nothing. */
function give(data: DataTransfer, onDropped: Dropped) {
  const files = [...data.files]
  const text = data.getData('text/plain')
  if (files.length > 0) onDropped([], files)
  else if (text !== '') onDropped([text], [])
}
