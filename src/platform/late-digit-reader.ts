import type { DigitReader } from '../ports/digit-reader'

/** A digit reader that is loaded with the first picture it is given; where it cannot be loaded it reads nothing. */
export function lateDigitReader(load: () => Promise<DigitReader>): DigitReader {
  let loading: Promise<DigitReader | null> | null = null
  let loaded: DigitReader | null = null

  function reader(): Promise<DigitReader | null> {
    loading ??= load().then(
      opened => {
        loaded = opened
        return opened
      },
      () => {
        // Perhaps it is there with the next picture.
        loading = null
        return null
      },
    )
    return loading
  }

  return {
    async readFrame(frame, expected, signal) {
      const reading = (loaded ?? (await reader()))?.readFrame(frame, expected, signal)
      if (!reading) frame.close()
      return reading ?? null
    },
    async readStill(picture, expected, signal, onProgress) {
      const reading = (loaded ?? (await reader()))?.readStill(picture, expected, signal, onProgress)
      return reading ?? { kind: 'failed' }
    },
    close() {
      loaded?.close()
    },
  }
}
