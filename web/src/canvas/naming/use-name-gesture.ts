import { ActorId } from '@maillage/shared/map/ids'
import type { MouseEvent } from 'react'
import { useMapSession } from '../../map-session/map-session-context'
import { useCanvas } from '../canvas-context'

/** With a finger, a name is changed in the sheet. */
const MOUSE = '(hover: hover) and (pointer: fine)'

/** A double click on the words of a card makes them a field; its shape means something else. */
export function useNameGesture(): (event: MouseEvent) => void {
  const { canEdit } = useMapSession()
  const { naming, tool } = useCanvas()
  return ({ target }) => {
    if (!canEdit || tool.read().kind !== 'choose' || !matchMedia(MOUSE).matches) return
    if (!(target instanceof Element) || target.closest('svg')) return
    naming.set(ActorId.safeParse(target.closest('[data-actor]')?.getAttribute('data-actor')).data)
  }
}
