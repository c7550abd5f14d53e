/** The one way to the loudspeaker: phones limit how many there are. */
export interface SoundOutput {
  /** Wakes it up and gives it; null where there is none. From a tap, as browsers stay silent before the first one. */
  open(): AudioContext | null
  /** Gives it up after it stayed silent: the next `open` begins anew. */
  discard(): void
}

/** Opens the loudspeaker with the first sound and keeps it. */
export function browserSoundOutput(): SoundOutput {
  let context: AudioContext | null = null

  function discard() {
    // Already closed, or never begun: nothing is left to give back.
    void context?.close().catch(() => undefined)
    context = null
  }

  return {
    open() {
      if (typeof AudioContext === 'undefined') return null
      if (context?.state === 'closed') context = null
      try {
        context ??= new AudioContext({ latencyHint: 'interactive' })
        // Phones suspend it in the background and during calls; without sound device resuming never settles.
        if (context.state !== 'running') void context.resume().catch(() => undefined)
        return context
      } catch {
        // Too many of them, or no sound device.
        context = null
        return null
      }
    },
    discard,
  }
}
