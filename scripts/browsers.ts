import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium, firefox, webkit } from '@playwright/test'

/** Debian's Chromium without windows: half the work of the whole one. Its start script would stand before it in a kill. */
const headlessShell = '/usr/lib/chromium/chromium-headless-shell'
const systemChromiums = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const systemFirefoxes = ['/usr/bin/firefox-esr', '/usr/bin/firefox']
const miniBrowser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser'
const asRoot = process.getuid?.() === 0
const hasApt = existsSync('/usr/bin/apt-get')

/** Which Chromium is here: the one that CHROMIUM names, Debian's without windows, Playwright's, or the system's. */
function findChromium(): { kind: 'system'; path: string } | { kind: 'playwright' } | null {
  const light = [process.env['CHROMIUM'], headlessShell].find(one => one && existsSync(one))
  if (light) return { kind: 'system', path: light }
  if (existsSync(chromium.executablePath())) return { kind: 'playwright' }
  const whole = systemChromiums.find(one => existsSync(one))
  return whole ? { kind: 'system', path: whole } : null
}

/** Flags that Chromium needs here: no sandbox as root, and no traffic of its own. */
function chromiumFlags(): string[] {
  return [
    ...(asRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
}

/** How to start this machine's Chromium with Playwright, which brings its own one without windows where it has any. */
export function chromiumLaunch(...flags: readonly string[]): { executablePath?: string; args: string[] } {
  const found = findChromium()
  return {
    ...(found?.kind === 'system' ? { executablePath: found.path } : {}),
    args: [...chromiumFlags(), ...flags],
  }
}

/** Which WebKit is here: WebKitGTK's MiniBrowser with its driver, or Playwright's; null where there is none. */
export function findWebKit(): { kind: 'mini-browser'; path: string } | { kind: 'playwright' } | null {
  if (existsSync(miniBrowser) && existsSync('/usr/bin/WebKitWebDriver') && existsSync('/usr/bin/Xvfb')) {
    return { kind: 'mini-browser', path: miniBrowser }
  }
  return existsSync(webkit.executablePath()) ? { kind: 'playwright' } : null
}

/** Which Firefox is here: the system's (or FIREFOX's), or Playwright's; null where there is none. */
export function findFirefox(): { kind: 'system'; path: string } | { kind: 'playwright' } | null {
  const path = [process.env['FIREFOX'], ...systemFirefoxes].find(one => one && existsSync(one))
  if (path) return { kind: 'system', path }
  return existsSync(firefox.executablePath()) ? { kind: 'playwright' } : null
}

/** Installs what the tests need and is missing: Debian's packages as root, else Playwright's own browsers. */
export function installBrowsers(): void {
  const hasChromium = asRoot && hasApt ? existsSync(headlessShell) : findChromium()
  const missing = [
    ...(hasChromium ? [] : ['chromium' as const]),
    ...(findWebKit() ? [] : ['webkit' as const]),
    ...(findFirefox() ? [] : ['firefox' as const]),
  ]
  if (missing.length === 0) return
  if (asRoot && hasApt) {
    const packages = {
      chromium: ['chromium-headless-shell'],
      webkit: ['webkit2gtk-driver', 'xvfb'],
      firefox: ['firefox-esr'],
    }
    run('apt-get', ['update', '-qq'])
    run('apt-get', [
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      ...missing.flatMap(engine => packages[engine]),
    ])
  } else {
    run('npx', ['playwright', 'install', ...missing])
  }
}

function run(command: string, parameters: string[]) {
  const { status } = spawnSync(command, parameters, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (status !== 0) throw new Error(`${command} ${parameters.join(' ')} failed`)
}
