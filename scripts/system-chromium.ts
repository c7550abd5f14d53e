import { existsSync } from 'node:fs'

/** Where Linux distributions put Chromium or Chrome. */
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/**
 * How to start the Chromium of this machine with Playwright: the one that CHROMIUM names, the system's own, or
 * Playwright's where there is neither.
 */
export function chromiumLaunch(...args: readonly string[]): { executablePath?: string; args: string[] } {
  const executablePath = process.env['CHROMIUM'] ?? usualPlaces.find(existsSync)
  // Chromium refuses its sandbox to root, which is whom containers run as.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return { ...(executablePath ? { executablePath } : {}), args: [...asRoot, '--disable-gpu', ...args] }
}
