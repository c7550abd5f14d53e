import type { MediaKey, MediaKeys } from '../ports/media-keys'
import { onReturnToFront } from './device-parts/return-to-front'
import { setAudioSession } from './sound/audio-session'
import { silentSound } from './sound/silent-sound'
import { unavailableMediaKeys } from './unavailable-media-keys'

/** A single button sends play or pause by turns: both mean the same here. */
const meanings: readonly (readonly [action: MediaSessionAction, key: MediaKey])[] = [
  ['nexttrack', 'next'],
  ['previoustrack', 'previous'],
  ['play', 'again'],
  ['pause', 'again'],
]

/**
 * The keys of headsets and lock screens, by Media Session. Phones give them to the page that sounds, so a silent sound
 * is played in a loop while they are claimed.
 */
export function browserMediaKeys(): MediaKeys {
  if (!('mediaSession' in navigator) || typeof MediaMetadata === 'undefined') return unavailableMediaKeys
  const session = navigator.mediaSession
  let releaseCurrent: () => void = () => undefined

  /** Some browsers know fewer actions and throw at the others. */
  function listen(action: MediaSessionAction, handler: MediaSessionActionHandler | null) {
    try {
      session.setActionHandler(action, handler)
    } catch {
      return false
    }
    return true
  }

  return {
    claim(title, onKey) {
      releaseCurrent()
      const address = URL.createObjectURL(silentSound())
      const sound = new Audio(address)
      sound.loop = true
      // Refused outside a tap: then the keys stay with whoever had them.
      const play = () => void sound.play().catch(() => undefined)
      setAudioSession('playback')
      play()
      session.metadata = new MediaMetadata({ title })
      session.playbackState = 'playing'
      for (const [action, key] of meanings) listen(action, () => onKey(key))
      // A call or another app has stopped it.
      const stopWatching = onReturnToFront(() => {
        if (sound.paused) play()
      })

      let released = false
      const release = () => {
        if (released) return
        released = true
        stopWatching()
        for (const [action] of meanings) listen(action, null)
        session.metadata = null
        session.playbackState = 'none'
        sound.pause()
        // Without a source the browser lets go of the player, not only of its sound.
        sound.removeAttribute('src')
        sound.load()
        URL.revokeObjectURL(address)
        setAudioSession('auto')
      }
      releaseCurrent = release
      return release
    },
  }
}
