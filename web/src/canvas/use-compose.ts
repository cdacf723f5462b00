import type { Position } from '@maillage/shared/map/actor'
import type { Sphere } from '@maillage/shared/map/sphere'
import { useCallback } from 'react'
import { PHONE } from '../design/use-media-query'
import { useSelectionStore } from '../map-session/selection'
import { useCanvas } from './canvas-context'
import { snapped } from './snap'
import { CHOOSE } from './tool'

/** Asks for the name of a new actor at a place; the tool that led there is put back. */
export function useCompose(): (position: Position, sphere?: Sphere) => void {
  const { composing, tool } = useCanvas()
  const selection = useSelectionStore()
  return useCallback(
    (position, sphere) => {
      tool.set(CHOOSE)
      // On a phone the sheet of what is selected would lie over the field.
      if (matchMedia(PHONE).matches) selection.clear()
      composing.set({ position: snapped(position), ...(sphere && { sphere }) })
    },
    [composing, selection, tool],
  )
}
