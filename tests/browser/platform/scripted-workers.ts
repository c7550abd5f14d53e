import { vi } from 'vitest'

/** A worker that does nothing but what the script says. */
export function workerSaying(script: string): Worker {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))
  return new Worker(address, { type: 'module' })
}

/** Starts the given workers one after the other, then real ones. */
export function workersInTurn(real: () => Worker, ...first: (() => Worker)[]) {
  return vi.fn(() => (first.shift() ?? real)())
}
