import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { maskProductKeys } from '../../domain/id-text'
import { maskedKey } from '../../domain/text/product-key'
import type { Clipboard } from '../../ports/clipboard'

/** A text that was typed or pasted from a PC: product keys are masked before anything else sees it; never stored. */
export type PastedText = {
  /** What the field shows. */
  readonly text: ReadonlySignal<string>
  /** Whether a product key was in it. */
  readonly keysHidden: ReadonlySignal<boolean>
  /** The phone refused to give its clipboard. */
  readonly refused: ReadonlySignal<boolean>
  /** Whether a paste button makes sense on this phone. */
  readonly canPaste: boolean
  look(text: string): void
  /** Reads the clipboard; inside a tap. */
  paste(): Promise<void>
}

/** Takes a text from the field or the clipboard; begins with what was handed on. */
export function createPastedText(clipboard: Clipboard, handed: string | null = null): PastedText {
  const text = signal(maskProductKeys(handed ?? ''))
  const refused = signal(false)
  function look(given: string) {
    text.value = maskProductKeys(given)
    refused.value = false
  }
  return {
    text: computed(() => text.value),
    keysHidden: computed(() => text.value.includes(maskedKey)),
    refused: computed(() => refused.value),
    canPaste: clipboard.canRead,
    look,
    async paste() {
      const given = await clipboard.read()
      if (given === null) refused.value = true
      else look(given)
    },
  }
}
