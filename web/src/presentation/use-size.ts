import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { Size } from './room-size'

/** How large an element is, in CSS pixels; undefined until it is on the page. */
export function useSize<Element extends HTMLElement>(): readonly [RefObject<Element | null>, Size | undefined] {
  const ref = useRef<Element>(null)
  const [size, setSize] = useState<Size>()
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const read = () => {
      const { clientWidth: width, clientHeight: height } = element
      setSize((known) => (known?.width === width && known.height === height ? known : { width, height }))
    }
    read()
    const observer = new ResizeObserver(read)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, size]
}
