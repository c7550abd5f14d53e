import { useEffect, useState } from 'preact/hooks'

/** Something that is fetched on first use: not here yet, here, or it did not arrive. */
export type Loaded<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly retry: () => void }

/** Loads a chunk of the app whenever `key` changes; only the latest counts. */
export function useLoaded<T>(key: string, load: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<{ key: string; state: Loaded<T> }>({
    key: '',
    state: { kind: 'loading' },
  })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let wanted = true
    const finish = (state: Loaded<T>) => wanted && setLoaded({ key, state })
    load().then(
      value => finish({ kind: 'ready', value }),
      () => finish({ kind: 'failed', retry: () => setAttempt(count => count + 1) }),
    )
    return () => {
      wanted = false
    }
  }, [key, attempt])
  return loaded.key === key ? loaded.state : { kind: 'loading' }
}
