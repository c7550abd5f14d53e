import type { Speech } from '../../ports/speech'

/** Browsers that cannot speak. */
export const unavailableSpeech: Speech = {
  speak: () => Promise.resolve('no-voice'),
  voices: () => [],
  onVoicesChange: () => () => undefined,
}
