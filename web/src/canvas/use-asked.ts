import { useEffect, useRef } from 'react'
import { type MapAct, useFinding } from '../finding/finding-context'

/** Does what the map is asked to from elsewhere on the page, where it is one of these acts. */
export function useAsked(acts: Partial<Readonly<Record<MapAct, () => void>>>): void {
  const { asked } = useFinding()
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  useEffect(() => {
    const answer = () => {
      const act = asked.read()
      const run = act && latest.current[act]
      if (!run) return
      asked.set(undefined)
      run()
    }
    answer()
    return asked.subscribe(answer)
  }, [asked])
}
