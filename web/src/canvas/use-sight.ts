import { useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import { useCanvas } from './canvas-context'
import type { Sight } from './sight'

/** Hands on where the map is looked at from, at each step of the camera and outside React. */
export function useSight(opening: Sight): void {
  const { sight } = useCanvas()
  const store = useStoreApi()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is opened once.
  useEffect(() => sight.set(opening), [sight])
  useEffect(
    () =>
      store.subscribe(({ transform: [x, y, zoom], width, height }) => {
        const before = sight.read()
        const isSame = before.x === x && before.y === y && before.zoom === zoom
        if (width === 0 || (isSame && before.width === width && before.height === height)) return
        sight.set({ x, y, zoom, width, height })
      }),
    [sight, store],
  )
}
