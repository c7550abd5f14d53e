/** Browsers hand the media keys only to pages with a sound of five seconds or more. */
const seconds = 10
const sampleRate = 8000

/** A WAV file of silence. */
export function silentSound(): Blob {
  const header = new DataView(new ArrayBuffer(44))
  const text = (place: number, word: string) =>
    Array.from(word, (letter, index) => header.setUint8(place + index, letter.charCodeAt(0)))
  const length = seconds * sampleRate
  text(0, 'RIFF')
  header.setUint32(4, 36 + length, true)
  text(8, 'WAVEfmt ')
  header.setUint32(16, 16, true)
  // PCM, one channel, one byte a sample.
  header.setUint16(20, 1, true)
  header.setUint16(22, 1, true)
  header.setUint32(24, sampleRate, true)
  header.setUint32(28, sampleRate, true)
  header.setUint16(32, 1, true)
  header.setUint16(34, 8, true)
  text(36, 'data')
  header.setUint32(40, length, true)
  // The middle of what an unsigned byte can tell.
  return new Blob([header, new Uint8Array(length).fill(128)], { type: 'audio/wav' })
}
