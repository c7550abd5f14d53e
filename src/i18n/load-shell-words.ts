import type { ShellWords } from './en/shell'
import type { Language } from './language'

/** Words of the first screen; its own chunk for each language. */
export async function loadShellWords(language: Language): Promise<ShellWords> {
  return language === 'ja' ? (await import('./ja/shell')).shell : (await import('./en/shell')).shell
}
