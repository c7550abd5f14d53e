import { useRef } from 'preact/hooks'

/** Makes something once for as long as the screen is shown. */
export function useOnce<T>(make: () => T): T {
  const made = useRef<{ value: T } | null>(null)
  made.current ??= { value: make() }
  return made.current.value
}
