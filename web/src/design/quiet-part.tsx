import { type ComponentType, useEffect, useReducer } from 'react'
import { later } from './later'
import { quietMoment } from './quiet-moment'

/** After so long it is tried again, in milliseconds: a server that restarts takes no network away. */
const RETRY_MS = 10_000

/**
 * A component that nobody asks for: it comes by itself once the page is at rest, or when it can be had again.
 * `Waiting` is there until then.
 */
export function quietPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Waiting: ComponentType = Nothing,
): ComponentType<Props> {
  const code = later(load, { likelihood: 'high' })
  return function QuietPart(props) {
    const [, show] = useReducer((count: number) => count + 1, 0)
    const Part = code.read()
    const isHere = Part !== undefined
    useEffect(() => {
      if (isHere) return
      let timer: ReturnType<typeof setTimeout> | undefined
      let isLeft = false
      const fetchIt = () => {
        clearTimeout(timer)
        if (isLeft) return
        timer = setTimeout(fetchIt, RETRY_MS)
        code.fetch().then(show, () => undefined)
      }
      void quietMoment().then(fetchIt)
      addEventListener('online', fetchIt)
      return () => {
        isLeft = true
        clearTimeout(timer)
        removeEventListener('online', fetchIt)
      }
    }, [isHere])
    return Part ? <Part {...props} /> : <Waiting />
  }
}

function Nothing() {
  return null
}
