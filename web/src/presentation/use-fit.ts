import { type RefObject, useLayoutEffect, useRef } from 'react'

/** How much smaller texts are written, until they have room. */
const FITS = [1, 0.92, 0.84, 0.76, 0.68, 0.6, 0.52]

/** Writes the texts of an element smaller while they are higher than it, by `--fit`; measured whenever they are drawn. */
export function useFit<Element extends HTMLElement>(): RefObject<Element | null> {
  const ref = useRef<Element>(null)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    for (const fit of FITS) {
      element.style.setProperty('--fit', String(fit))
      if (element.scrollHeight <= element.clientHeight + 1) return
    }
  })
  return ref
}
