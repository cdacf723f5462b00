import { type RefObject, useLayoutEffect, useState } from 'react'
import { type RowWindow, rowWindow } from './row-window'

export interface RowMetrics {
  readonly rowHeight: number
  readonly count: number
}

export interface DrawnRows {
  readonly window: RowWindow
  /** How many rows are in view, for the keys that turn pages. */
  readonly pageRows: number
}

/** The rows to draw while a box is scrolled; renders again only when they are others. */
export function useRowWindow(box: RefObject<HTMLElement | null>, { rowHeight, count }: RowMetrics): DrawnRows {
  const [scroll, setScroll] = useState({ top: 0, height: 0 })
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const look = () => {
      // By whole rows: what moves less draws nothing new.
      const top = Math.floor(element.scrollTop / rowHeight) * rowHeight
      const height = element.clientHeight
      setScroll((known) => (known.top === top && known.height === height ? known : { top, height }))
    }
    look()
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [box, rowHeight])
  return {
    window: rowWindow(scroll, rowHeight, count),
    pageRows: Math.max(1, Math.floor(scroll.height / rowHeight) - 2),
  }
}
