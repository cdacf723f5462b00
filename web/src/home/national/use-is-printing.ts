import { useSyncExternalStore } from 'react'

let isPrinting = false

/** Whether the page goes to paper: it then shows all of its readings. */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(subscribe, () => isPrinting || matchMedia('print').matches)
}

/** Not every browser tells of both. */
function subscribe(onChange: () => void): () => void {
  const media = matchMedia('print')
  const begin = () => {
    isPrinting = true
    onChange()
  }
  const end = () => {
    isPrinting = false
    onChange()
  }
  addEventListener('beforeprint', begin)
  addEventListener('afterprint', end)
  media.addEventListener('change', onChange)
  return () => {
    removeEventListener('beforeprint', begin)
    removeEventListener('afterprint', end)
    media.removeEventListener('change', onChange)
    isPrinting = false
  }
}
