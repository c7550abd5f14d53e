import { useEffect, useRef } from 'preact/hooks'
import type { ReadbackStore } from '../../stores/readback-store'
import type { Step } from './readback-steps'

/**
 * The keys of the reading: the primary action, next, previous, again, single digits, stop. What has the focus goes
 * first: space and Enter belong to it, and fields and dialogs keep all their keys.
 */
export function useReadbackKeys(store: ReadbackStore, main: Step | null): void {
  const handle = useRef<(event: KeyboardEvent) => void>(() => undefined)
  handle.current = event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return
    if (event.defaultPrevented || document.querySelector('dialog[open]')) return
    const focused = event.target instanceof Element ? event.target : null
    if (focused?.closest('textarea, select, input:not([inputmode="none"])')) return
    const presses = event.key === ' ' || event.key === 'Enter'
    if (presses && focused?.closest('button, a, summary')) return
    const act = presses ? main?.onPress : actionOf(event.key, store)
    if (!act) return
    event.preventDefault()
    act()
  }
  useEffect(() => {
    const listen = (event: KeyboardEvent) => handle.current(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

function actionOf(key: string, store: ReadbackStore): (() => void) | null {
  if (key === 'ArrowUp' || key === 'r' || key === 'R') return store.again
  if (key === 'Escape') return closing(store)
  // The check by ear takes the digits itself, and its verdict decides what comes next.
  const ear = store.ear.value
  if (ear && ear.verdict !== 'right') return null
  if (key === 'ArrowRight' || key === 'ArrowDown') return store.confirm
  if (ear) return null
  if (key === 'ArrowLeft') return store.previous
  return /^[1-6]$/.test(key) ? () => store.sayDigit(Number(key) - 1) : null
}

function closing(store: ReadbackStore): (() => void) | null {
  if (store.ear.value) return store.closeEar
  const { kind } = store.run.value
  if (kind === 'reading' || kind === 'waiting') return store.halt
  return store.pass.value === 'whole' ? store.endWholePass : null
}
