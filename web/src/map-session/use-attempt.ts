import { Problem } from '@maillage/shared/protocol/problems'
import { useCallback } from 'react'
import { sayProblem } from '../design/messages'
import { useTranslate } from '../i18n/use-translate'

/** Runs a change and tells a failure that a person can act on. Returns whether it was made. */
export function useAttempt(): (change: () => void) => boolean {
  const t = useTranslate()
  return useCallback(
    (change) => {
      try {
        change()
        return true
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        sayProblem(t(`problem.${error.code}`))
        return false
      }
    },
    [t],
  )
}
