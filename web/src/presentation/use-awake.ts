import { useEffect, useState } from 'react'

/** Controls are seen for so long after the pointer has moved, in milliseconds. */
const AWAKE_MS = 3000

/** Whether somebody is at the controls: hands on the pointer, or on a key that does not turn the page. */
export function useAwake(isTurningPage: (event: KeyboardEvent) => boolean): boolean {
  const [isAwake, setAwake] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const wake = () => {
      setAwake(true)
      clearTimeout(timer)
      timer = setTimeout(() => setAwake(false), AWAKE_MS)
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isTurningPage(event)) wake()
    }
    addEventListener('pointermove', wake)
    addEventListener('pointerdown', wake)
    addEventListener('keydown', onKeyDown)
    return () => {
      clearTimeout(timer)
      removeEventListener('pointermove', wake)
      removeEventListener('pointerdown', wake)
      removeEventListener('keydown', onKeyDown)
    }
  }, [isTurningPage])
  return isAwake
}
