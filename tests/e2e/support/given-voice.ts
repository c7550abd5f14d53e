import type { Page } from '@playwright/test'

/**
 * Gives the phone a voice that makes no sound and takes its time for every utterance: Chromium has none without a
 * desktop. Holds for the pages opened from now on.
 */
export async function giveVoice(page: Page, milliseconds = 300): Promise<void> {
  await page.addInitScript(length => {
    const said: string[] = []
    let current: { utterance: SpeechSynthesisUtterance; timer: number } | null = null
    const voice = {
      speak(utterance: SpeechSynthesisUtterance) {
        said.push(utterance.text)
        utterance.dispatchEvent(new Event('start'))
        const timer = window.setTimeout(() => {
          current = null
          utterance.dispatchEvent(new Event('end'))
        }, length)
        current = { utterance, timer }
      },
      cancel() {
        if (current) window.clearTimeout(current.timer)
        current = null
      },
    }
    Object.assign(window.speechSynthesis, voice)
    Object.assign(window, { saidWords: said })
  }, milliseconds)
}

/** Everything said on this page so far, one text an utterance. */
export function saidWords(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { saidWords: string[] }).saidWords)
}
