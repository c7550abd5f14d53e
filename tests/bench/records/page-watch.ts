/** What a page notes about itself from its first moment on; milliseconds since the navigation began. */
export type PageWatch = {
  /** When the app's first elements stood in the page. */
  shell: number | null
  /** When the first rows did, and the frame after them. */
  rows: number | null
  painted: number | null
  /** Tasks over 50 ms: when they began, and how long they took. */
  readonly longTasks: { readonly start: number; readonly duration: number }[]
  /** Milliseconds from the next input to the moment the rows are these. */
  keystroke(rows: readonly string[]): Promise<number>
}

declare global {
  interface Window {
    pageWatch: PageWatch
  }
}

/** Runs in the page before anything else; `rows` says how many cards the first list has. */
export function watchPage(rows: number): void {
  const cards = () => [...document.querySelectorAll('#app article')]
  const watch: PageWatch = {
    shell: null,
    rows: null,
    painted: null,
    longTasks: [],
    keystroke(expected) {
      return new Promise(resolve => {
        let input: number | null = null
        addEventListener('input', event => (input = event.timeStamp), { capture: true, once: true })
        const look = new MutationObserver(() => {
          const shown = cards().map(card => card.textContent ?? '')
          const same =
            shown.length === expected.length && expected.every((row, index) => shown[index]?.startsWith(row))
          if (input === null || !same) return
          look.disconnect()
          resolve(performance.now() - input)
        })
        look.observe(document, { childList: true, characterData: true, subtree: true })
      })
    },
  }
  window.pageWatch = watch
  new PerformanceObserver(list => {
    for (const { startTime, duration } of list.getEntries())
      watch.longTasks.push({ start: startTime, duration })
  }).observe({ type: 'longtask', buffered: true })
  const first = new MutationObserver(() => {
    if (watch.shell === null && document.querySelector('#app > *')) watch.shell = performance.now()
    if (cards().length < rows) return
    first.disconnect()
    watch.rows = performance.now()
    requestAnimationFrame(() => setTimeout(() => (watch.painted = performance.now())))
  })
  first.observe(document, { childList: true, subtree: true })
}
