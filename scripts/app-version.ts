import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * The version that the app shows: the package's version and the commit it was built from, so that the same
 * commit always builds the same files. `YOMIAGE_VERSION` replaces it (two builds of one commit in a test).
 */
export function appVersion(): string {
  const given = process.env['YOMIAGE_VERSION']
  if (given) return given
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  const commit = currentCommit()
  return commit === null ? version : `${version}+${commit}`
}

function currentCommit(): string | null {
  try {
    const cwd = new URL('..', import.meta.url)
    return execFileSync('git', ['rev-parse', '--short=8', 'HEAD'], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return null
  }
}
