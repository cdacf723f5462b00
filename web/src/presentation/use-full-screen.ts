import { useCallback, useEffect, useRef } from 'react'

/** A window that opens makes browsers leave full screen by themselves: nobody wanted to leave the presentation. */
const GRACE_MS = 1500

export interface FullScreen {
  toggle(): void
  /** Full screen may end for another reason than somebody who leaves. */
  expectEnd(): void
}

/**
 * The whole screen for as long as this is shown, where there is such a thing. Browsers keep Escape for themselves there:
 * who presses it has left.
 */
export function useFullScreen(onLeave: () => void): FullScreen {
  const expectedUntil = useRef(0)
  const leave = useRef(onLeave)
  useEffect(() => {
    leave.current = onLeave
  })
  useEffect(() => {
    enter()
    const onChange = () => {
      if (!document.fullscreenElement && performance.now() > expectedUntil.current) leave.current()
    }
    document.addEventListener('fullscreenchange', onChange)
    return () => {
      document.removeEventListener('fullscreenchange', onChange)
      exit()
    }
  }, [])
  const expectEnd = useCallback(() => {
    expectedUntil.current = performance.now() + GRACE_MS
  }, [])
  const toggle = useCallback(() => {
    expectEnd()
    if (document.fullscreenElement) exit()
    else enter()
  }, [expectEnd])
  return { toggle, expectEnd }
}

/** After a reload, or on a phone that has none, the page stays as it is. */
function enter(): void {
  if (document.fullscreenEnabled) document.documentElement.requestFullscreen().catch(() => undefined)
}

function exit(): void {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined)
}
