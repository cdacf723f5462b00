import { useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import { useCanvas } from './canvas-context'

/** After so long without a step, the map is drawn sharply again at its place. */
const STILL_MS = 160

/**
 * Lets the browser move a large map as one picture while it is panned: drawing it anew at each step costs more
 * than there is time for. At rest, and while it is zoomed, it is drawn as sharply as ever.
 */
export function useMovingLayer(): void {
  const { sight, window: mounted } = useCanvas()
  const store = useStoreApi()
  useEffect(() => {
    let before = sight.read()
    let timer: ReturnType<typeof setTimeout> | undefined
    const lift = (isLifted: boolean) => {
      const viewport = store.getState().domNode?.querySelector<HTMLElement>('.react-flow__viewport')
      viewport?.toggleAttribute('data-lifted', isLifted)
    }
    const stop = sight.subscribe(() => {
      const { zoom } = before
      before = sight.read()
      clearTimeout(timer)
      if (mounted.isSmall || before.zoom !== zoom) return lift(false)
      if (timer === undefined) lift(true)
      timer = setTimeout(() => {
        timer = undefined
        lift(false)
      }, STILL_MS)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [sight, store, mounted])
}
