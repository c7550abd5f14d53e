/** A file's name as a line of text: at most 60 characters, and none that cannot be seen or that turn the others round. */
export function shortFileName(name: string): string {
  const plain = name.slice(0, 2000).replace(/[\p{Cc}\p{Cf}]/gu, '')
  return plain.length > 60 ? `${plain.slice(0, 40)}…${plain.slice(-16)}` : plain
}
