/** Chromium's offer to install the app; other browsers have none. */
type InstallOffer = Event & { prompt(): Promise<unknown> }

/** The browser's install question, kept back until the user asks for it. */
export interface InstallPrompt {
  canPrompt(): boolean
  prompt(): Promise<void>
  onChange(listener: () => void): () => void
}

/** Listens from the moment it is made: the offer comes early, and only once. */
export function installPrompt(): InstallPrompt {
  const listeners = new Set<() => void>()
  let offer: InstallOffer | null = null
  const change = (next: InstallOffer | null) => {
    offer = next
    for (const listener of listeners) listener()
  }
  window.addEventListener('beforeinstallprompt', event => {
    event.preventDefault()
    if (isOffer(event)) change(event)
  })
  window.addEventListener('appinstalled', () => change(null))
  return {
    canPrompt: () => offer !== null,
    async prompt() {
      const shown = offer
      if (!shown) return
      change(null)
      try {
        await shown.prompt()
      } catch {
        // Not inside a tap: the offer is still good for the next one.
        change(shown)
      }
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function isOffer(event: Event): event is InstallOffer {
  return 'prompt' in event && typeof event.prompt === 'function'
}
