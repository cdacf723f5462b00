import { useEffect, useState, useSyncExternalStore } from 'react'
import { useMapSession } from '../map-session/map-session-context'
import { today } from '../map-session/today'
import { type Calculated, type Calculation, openCalculation } from './calculation'
import type { AnswerTo, Question } from './question'

const NOTHING_YET = { answer: undefined, hasFailed: false }
const unheard = () => () => undefined

export interface UsedCalculation<Asked extends Question> extends Calculated<AnswerTo<Asked>> {
  retry(): void
}

/** Numbers of the open map, for as long as they are looked at. @param question the same object until something else is asked */
export function useCalculation<Asked extends Question>(question: Asked): UsedCalculation<Asked> {
  const { view } = useMapSession()
  const [open, setOpen] = useState<Calculation<Asked>>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is asked below, of the same calculation.
  useEffect(() => {
    const calculation = openCalculation({ view, question, today })
    setOpen(calculation)
    return () => {
      setOpen(undefined)
      calculation.close()
    }
  }, [view])
  useEffect(() => open?.ask(question), [open, question])
  const read = (): Calculated<AnswerTo<Asked>> => open?.read() ?? NOTHING_YET
  const known = useSyncExternalStore(open?.subscribe ?? unheard, read)
  return { ...known, retry: () => open?.retry() }
}
