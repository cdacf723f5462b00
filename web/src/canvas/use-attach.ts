import type { LinkId } from '@maillage/shared/map/ids'
import { useCallback } from 'react'
import { useCanvas } from './canvas-context'
import type { Focusable, PlacedId } from './map-focus'

/** The `ref` of the element that stands for something on the map: the focus of the map goes there. */
export function useAttach(id: PlacedId | LinkId): (element: Focusable | null) => (() => void) | undefined {
  const { focus } = useCanvas()
  return useCallback((element) => (element ? focus.attach(id, element) : undefined), [focus, id])
}
