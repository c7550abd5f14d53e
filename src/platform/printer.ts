import type { Printer } from '../ports/printer'

/** The browser's print dialogue. Some browsers inside other apps have none. */
export function browserPrinter(): Printer {
  const page: Partial<Window> = window
  return {
    available: typeof page.print === 'function',
    print: () => page.print?.(),
  }
}
