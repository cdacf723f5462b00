import { useEffect, useEffectEvent } from 'react'

export interface Printing {
  /** Before anything of the page is laid out for paper; what is to be printed must be there when it returns. */
  onBegin(): void
  onEnd(): void
}

/** Hears that the page goes to paper, by a command of ours or by the browser's own. */
export function usePrinting({ onBegin, onEnd }: Printing): void {
  const begin = useEffectEvent(onBegin)
  const end = useEffectEvent(onEnd)
  useEffect(() => {
    const [started, ended] = [() => begin(), () => end()]
    addEventListener('beforeprint', started)
    addEventListener('afterprint', ended)
    return () => {
      removeEventListener('beforeprint', started)
      removeEventListener('afterprint', ended)
    }
  }, [])
}
