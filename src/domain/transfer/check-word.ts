/**
 * Seven signs that change when any sign of a text changes (FNV-1a, 32 bits, base 36). It finds a link that was cut or
 * altered on its way; it is no signature.
 */
export function checkWord(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36).padStart(7, '0')
}
