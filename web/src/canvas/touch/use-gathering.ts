import { useMemo } from 'react'
import { countSelected, useSelectionStore } from '../../map-session/selection'
import { useCanvas } from '../canvas-context'
import type { DraggedItem } from '../drag/item-drag'
import { afterClick } from '../notes/annotation-node'

interface Gathering {
  /** A finger has rested on it: it is selected, and what is tapped next comes to it. */
  add(item: DraggedItem): void
  /** Selects what a tap means while things are gathered; whether they are. */
  tap(item: DraggedItem): boolean
}

const ALONE = { shiftKey: false, ctrlKey: false, metaKey: false }
const ADDED = { ...ALONE, shiftKey: true }

/** A finger has no Shift: after one long press, taps add to the selection until it is another. */
export function useGathering(): Gathering {
  const { gathered } = useCanvas()
  const selection = useSelectionStore()
  return useMemo(() => {
    const isGathering = () => gathered.read() === selection.read() && countSelected(selection.read()) > 0
    const has = ({ id }: DraggedItem) => Object.values(selection.read()).some((ids: ReadonlySet<string>) => ids.has(id))
    const select = (item: DraggedItem, keys: typeof ALONE) => {
      selection.select(afterClick(selection.read(), item, keys))
      gathered.set(selection.read())
    }
    return {
      add(item) {
        if (has(item)) gathered.set(selection.read())
        else select(item, isGathering() ? ADDED : ALONE)
      },
      tap(item) {
        if (!isGathering()) return false
        select(item, ADDED)
        return true
      },
    }
  }, [gathered, selection])
}
