import type { Position } from '@maillage/shared/map/actor'
import type { ActorId } from '@maillage/shared/map/ids'
import type { Sphere } from '@maillage/shared/map/sphere'
import { useCallback } from 'react'
import { PHONE } from '../design/use-media-query'
import { useSelectionStore } from '../map-session/selection'
import { useCanvas } from './canvas-context'
import { snapped } from './drag/snap'
import { CHOOSE } from './tool'

export interface ComposeOptions {
  readonly sphere?: Sphere | undefined
  readonly linkedTo?: ActorId | undefined
}

/** Asks for the name of a new actor at a place; the tool that led there is put back. */
export function useCompose(): (position: Position, options?: ComposeOptions) => void {
  const { composing, tool } = useCanvas()
  const selection = useSelectionStore()
  return useCallback(
    (position, { sphere, linkedTo } = {}) => {
      tool.set(CHOOSE)
      // On a phone the sheet of what is selected would lie over the field.
      if (matchMedia(PHONE).matches) selection.clear()
      composing.set({ position: snapped(position), ...(sphere && { sphere }), ...(linkedTo && { linkedTo }) })
    },
    [composing, selection, tool],
  )
}
