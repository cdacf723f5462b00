import { type ComponentType, useEffect, useReducer } from 'react'
import { later } from './later'
import { quietMoment } from './quiet-moment'

/**
 * A component that nobody asks for: it comes by itself once the page is at rest, or when there is a network again.
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
      // A failure changes nothing: it is tried again.
      const fetchIt = () => void code.fetch().then(show, () => undefined)
      void quietMoment().then(fetchIt)
      addEventListener('online', fetchIt)
      return () => removeEventListener('online', fetchIt)
    }, [isHere])
    return Part ? <Part {...props} /> : <Waiting />
  }
}

function Nothing() {
  return null
}
