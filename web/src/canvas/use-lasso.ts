import { ActorId } from '@maillage/shared/map/ids'
import type { NodeChange } from '@xyflow/react'
import { useMemo, useRef } from 'react'
import { useSelectionStore } from '../map-session/selection'
import type { CardNode } from './card-scene'

interface Lasso {
  onSelectionStart(): void
  onSelectionEnd(): void
  onNodesChange(changes: NodeChange<CardNode>[]): void
}

/** React Flow selects by clicks and by drags too; only its lasso is wanted. */
export function useLasso(): Lasso {
  const selection = useSelectionStore()
  const isLassoing = useRef(false)
  return useMemo(
    () => ({
      onSelectionStart() {
        isLassoing.current = true
        selection.clear()
      },
      onSelectionEnd() {
        isLassoing.current = false
      },
      onNodesChange(changes) {
        if (!isLassoing.current) return
        const actors = new Set(selection.read().actors)
        for (const change of changes) {
          if (change.type !== 'select') continue
          if (change.selected) actors.add(ActorId.parse(change.id))
          else actors.delete(ActorId.parse(change.id))
        }
        selection.select({ actors })
      },
    }),
    [selection],
  )
}
