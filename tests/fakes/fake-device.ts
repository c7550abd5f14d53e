import type { Device } from '../../src/ports/device'

/** A phone whose languages can be set and which the user leaves and comes back to. */
export interface FakeDevice extends Device {
  languages: readonly string[]
  /** The app comes back to the front. */
  comeBack(): void
  /** Another app comes in front of it. */
  leave(): void
}

/** An Android phone in English that counts its record names. */
export function fakeDevice(): FakeDevice {
  const returnListeners = new Set<() => void>()
  const leaveListeners = new Set<() => void>()
  let made = 0
  return {
    platform: 'android',
    inAppBrowser: false,
    installed: false,
    languages: ['en-GB'],
    randomId() {
      made += 1
      return `made-here-${made}`
    },
    canPromptInstall: () => false,
    promptInstall: async () => undefined,
    onInstallPromptChange: () => () => undefined,
    onReturn(listener) {
      returnListeners.add(listener)
      return () => returnListeners.delete(listener)
    },
    onLeave(listener) {
      leaveListeners.add(listener)
      return () => leaveListeners.delete(listener)
    },
    leave() {
      for (const listener of leaveListeners) listener()
    },
    comeBack() {
      for (const listener of returnListeners) listener()
    },
  }
}
