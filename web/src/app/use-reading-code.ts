import { useEffect, useReducer, useState } from 'react'
import { fetchAllLater } from '../design/later'
import { keepInterface } from '../offline/kept-interface'
import { readingCode } from './lazy-readings'
import type { Reading } from './reading'

/** Whether the code of a reading is here; where it cannot be had, it is tried again when there is a network. */
export type ReadingCode =
  | { readonly kind: 'here' }
  | { readonly kind: 'coming' }
  | { readonly kind: 'missing'; retry(): void }

/**
 * Fetches a reading, and once it is shown all that may still be wanted, the other reading last: a network that is cut
 * some moments later takes nothing away.
 */
export function useReadingCode(reading: Reading): ReadingCode {
  const code = readingCode(reading)
  const [missing, setMissing] = useState<typeof code>()
  const [turn, retry] = useReducer((count: number) => count + 1, 0)
  const isHere = code.read() !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn tries the same once more.
  useEffect(() => {
    let isLeft = false
    setMissing(undefined)
    // Last of all, what was fetched is kept: its files come from the browser's own cache then.
    if (isHere) void fetchAllLater().then(keepInterface)
    else {
      code.fetch().then(
        () => !isLeft && retry(),
        () => !isLeft && setMissing(code),
      )
    }
    addEventListener('online', retry)
    return () => {
      isLeft = true
      removeEventListener('online', retry)
    }
  }, [code, isHere, turn])
  if (isHere) return { kind: 'here' }
  return missing === code ? { kind: 'missing', retry } : { kind: 'coming' }
}
