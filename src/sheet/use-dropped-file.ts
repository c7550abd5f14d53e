import { useEffect, useRef } from 'preact/hooks'

/** Takes a file that is dropped anywhere: outside a field the browser would leave the page and open it. */
export function useDroppedFile(onFile: (file: Blob) => void): void {
  const taking = useRef(onFile)
  taking.current = onFile
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!isText(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      if (isText(event)) return
      event.preventDefault()
      const file = event.dataTransfer?.files[0]
      if (file) taking.current(file)
    }
    document.addEventListener('dragover', over)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('drop', drop)
    }
  }, [])
}

/** Text that is dragged into a field is the field's own affair. */
function isText(event: DragEvent): boolean {
  const inField = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement
  return inField && event.dataTransfer?.types.includes('Files') === false
}
