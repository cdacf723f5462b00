import { useEffect, useState } from 'react'

/** Whether something has been so for a while; false again as soon as it is not. */
export function useAfter(ms: number, isSo: boolean): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    if (!isSo) return
    const timer = setTimeout(() => setOver(true), ms)
    return () => {
      clearTimeout(timer)
      setOver(false)
    }
  }, [ms, isSo])
  return isSo && isOver
}
