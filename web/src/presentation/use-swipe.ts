import { type PointerEvent, useRef } from 'react'

/** A finger that went so far sideways turns the page, in CSS pixels. */
const FAR = 48
/** One that went less far than this has tapped. */
const STILL = 10

export interface Swipe {
  onPointerDown(event: PointerEvent): void
  onPointerUp(event: PointerEvent): void
  onPointerCancel(): void
}

export interface SwipeActs {
  onNext(): void
  onPrevious(): void
  /** A tap or a click, at a share of the width. */
  onTap?(share: number): void
}

/** Fingers turn the page sideways; what they tap is told apart. */
export function useSwipe({ onNext, onPrevious, onTap }: SwipeActs): Swipe {
  const start = useRef<{ readonly id: number; readonly x: number; readonly y: number }>(undefined)
  return {
    onPointerDown({ pointerId: id, clientX: x, clientY: y, isPrimary, button }) {
      // A second finger pinches.
      start.current = isPrimary && button === 0 ? { id, x, y } : undefined
    },
    onPointerUp({ pointerId, clientX, clientY, pointerType, currentTarget }) {
      const from = start.current
      start.current = undefined
      if (from?.id !== pointerId) return
      const [dx, dy] = [clientX - from.x, clientY - from.y]
      if (Math.hypot(dx, dy) < STILL) {
        const { left, width } = currentTarget.getBoundingClientRect()
        onTap?.((clientX - left) / width)
      } else if (pointerType !== 'mouse' && Math.abs(dx) > FAR && Math.abs(dx) > 1.5 * Math.abs(dy)) {
        if (dx < 0) onNext()
        else onPrevious()
      }
    },
    onPointerCancel() {
      start.current = undefined
    },
  }
}
