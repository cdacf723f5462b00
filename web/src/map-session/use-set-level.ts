import type { LinkId } from '@maillage/shared/map/ids'
import { isDirected, LEVELS } from '@maillage/shared/map/link'
import { useMapSession } from './map-session-context'
import { useAttempt } from './use-attempt'

/** 1 to 5 rate a link; returns whether the digit meant something for it. */
export function useSetLevel(): (id: LinkId, digit: number) => boolean {
  const { edit, view } = useMapSession()
  const attempt = useAttempt()
  return (id, digit) => {
    const link = view.link(id)
    const level = LEVELS.find((one) => one === digit)
    if (!link || !level || isDirected(link.kind)) return false
    attempt(() => edit.updateLink(id, { level }))
    return true
  }
}
