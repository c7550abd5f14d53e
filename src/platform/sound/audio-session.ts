/** How the phone treats the app's sound; only Safari lets pages say so. */
type AudioSessionType = 'auto' | 'playback' | 'transient'

/**
 * Says what the coming sound is: `playback` is heard although the phone is switched to silent, `transient` is a
 * short sign beside other sounds. Does nothing where the browser has no audio session.
 */
export function setAudioSession(type: AudioSessionType): void {
  const session: unknown = 'audioSession' in navigator ? navigator.audioSession : null
  if (typeof session !== 'object' || session === null || !('type' in session)) return
  // A sign while digits are read aloud must not make the reading silent.
  if (type === 'transient' && session.type === 'playback') return
  session.type = type
}
