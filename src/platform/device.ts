import type { Device } from '../ports/device'
import { isInAppBrowser, platformOf } from './device-parts/browser-kind'
import { installPrompt } from './device-parts/install-prompt'
import { onReturnToFront } from './device-parts/return-to-front'

/** This phone and browser. Made at start: the offer to install comes once, and early. */
export function browserDevice(): Device {
  const { userAgent, maxTouchPoints } = navigator
  const traits = { userAgent, maxTouchPoints, installed: isInstalled() }
  const prompt = installPrompt()
  return {
    platform: platformOf(traits),
    inAppBrowser: isInAppBrowser(traits),
    installed: traits.installed,
    languages: navigator.languages,
    randomId,
    canPromptInstall: prompt.canPrompt,
    promptInstall: prompt.prompt,
    onInstallPromptChange: prompt.onChange,
    onReturn: onReturnToFront,
    onLeave,
  }
}

function onLeave(listener: () => void): () => void {
  const leave = () => {
    if (document.visibilityState === 'hidden') listener()
  }
  document.addEventListener('visibilitychange', leave)
  return () => document.removeEventListener('visibilitychange', leave)
}

function isInstalled(): boolean {
  // iPhones knew this long before the media query did.
  const standalone = 'standalone' in navigator && navigator.standalone === true
  const modes = ['standalone', 'fullscreen', 'minimal-ui', 'window-controls-overlay']
  return standalone || modes.some(mode => matchMedia(`(display-mode: ${mode})`).matches)
}

function randomId(): string {
  // `randomUUID` exists only on addresses with TLS.
  const source: Pick<Crypto, 'getRandomValues'> & Partial<Crypto> = crypto
  return source.randomUUID?.() ?? hexadecimal(source.getRandomValues(new Uint8Array(16)))
}

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}
