import { useEffect, useReducer, useState } from 'react'

export type Loaded<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: unknown }

const LOADING = { kind: 'loading' } as const

/**
 * What `load` gives, which must be a stable function: a new one is a new question. Asking again keeps
 * the former answer on the screen until the next one is here.
 */
export function useLoaded<T>(load: (signal: AbortSignal) => Promise<T>): readonly [Loaded<T>, reload: () => void] {
  const [answered, setAnswered] = useState<{ readonly load: typeof load; readonly result: Loaded<T> }>()
  const [turn, reload] = useReducer((count: number) => count + 1, 0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn asks the same question again.
  useEffect(() => {
    const abort = new AbortController()
    const answer = (result: Loaded<T>) => {
      if (!abort.signal.aborted) setAnswered({ load, result })
    }
    load(abort.signal).then(
      (value) => answer({ kind: 'loaded', value }),
      (error: unknown) => answer({ kind: 'failed', error }),
    )
    return () => abort.abort()
  }, [load, turn])

  return [answered?.load === load ? answered.result : LOADING, reload]
}
