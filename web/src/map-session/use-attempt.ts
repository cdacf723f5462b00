import { Problem } from '@maillage/shared/protocol/problems'
import { useCallback } from 'react'
import { sayProblem } from '../design/messages'
import { useTranslate } from '../i18n/use-translate'

/** Runs a change; returns the sentence of a failure that a person can act on, undefined when it was made. */
export function useFailureOf(): (change: () => void) => string | undefined {
  const t = useTranslate()
  return useCallback(
    (change) => {
      try {
        change()
        return undefined
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        return t(`problem.${error.code}`)
      }
    },
    [t],
  )
}

/** Runs a change and tells a failure that a person can act on. Returns whether it was made. */
export function useAttempt(): (change: () => void) => boolean {
  const failureOf = useFailureOf()
  return useCallback(
    (change) => {
      const failure = failureOf(change)
      if (failure !== undefined) sayProblem(failure)
      return failure === undefined
    },
    [failureOf],
  )
}
