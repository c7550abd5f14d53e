import type { Activation } from '../activation'
import { withoutKeys } from './kept-text'

/** The activation under another name; a product key that was pasted into it is masked before it is stored. */
export function renamed(activation: Activation, name: string): Activation {
  return { ...activation, name: withoutKeys(name).text }
}
