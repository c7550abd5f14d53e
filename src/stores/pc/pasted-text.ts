import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { findIdsIn } from '../../domain/id-text'
import type { Clipboard } from '../../ports/clipboard'

/** A text that was typed or pasted from a PC: product keys are masked before anything else sees it; never stored. */
export type PastedText = {
  /** What the field shows. */
  readonly text: ReadonlySignal<string>
  /** Whether a product key was in what came last. */
  readonly keysHidden: ReadonlySignal<boolean>
  /** The phone refused to give its clipboard. */
  readonly refused: ReadonlySignal<boolean>
  /** Whether a paste button makes sense on this phone. */
  readonly canPaste: boolean
  look(text: string): void
  /** Reads the clipboard; inside a tap. */
  paste(): Promise<void>
}

/** Takes a text from the field or the clipboard. */
export function createPastedText(clipboard: Clipboard): PastedText {
  const text = signal('')
  const keysHidden = signal(false)
  const refused = signal(false)
  function look(given: string) {
    const findings = findIdsIn(given)
    text.value = findings.text
    keysHidden.value = findings.maskedKeys > 0
    refused.value = false
  }
  return {
    text: computed(() => text.value),
    keysHidden: computed(() => keysHidden.value),
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
