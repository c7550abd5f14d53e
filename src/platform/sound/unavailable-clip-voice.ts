import type { ClipVoice } from '../../ports/clip-voice'

/** Browsers without Web Audio. */
export const unavailableClipVoice: ClipVoice = {
  canSay: () => false,
  prepare: () => Promise.resolve(false),
  say: () => Promise.resolve('no-voice'),
}
