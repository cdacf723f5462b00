import { useEffect, useState } from 'react'

/** Whether something has been so for a while; false again as soon as it is not, or is so of another `subject`. */
export function useAfter(ms: number, isSo: boolean, subject?: unknown): boolean {
  const [isOver, setOver] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another subject starts anew.
  useEffect(() => {
    if (!isSo) return
    const timer = setTimeout(() => setOver(true), ms)
    return () => {
      clearTimeout(timer)
      setOver(false)
    }
  }, [ms, isSo, subject])
  return isSo && isOver
}
