import { useRef } from 'react'
import { useCardDrag } from '../drag/use-card-drag'
import { useItemDrag } from '../drag/use-item-drag'
import { useFarGestures } from '../far/use-far-gestures'
import { useFingerGestures } from './use-finger-gestures'
import { useHasFinger } from './use-has-finger'

/** What a mouse and what fingers do to cards, notes and zones on the stage. */
export function useHands() {
  const stage = useRef<HTMLDivElement>(null)
  const items = useItemDrag()
  const drag = useCardDrag(items)
  const [hasFinger, follow] = useHasFinger()
  const far = useFarGestures(items)
  useFingerGestures(stage, items)
  return { stage, drag, far, hasFinger, follow }
}
