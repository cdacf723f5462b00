import { ActorId } from '@maillage/shared/map/ids'
import { type RefObject, useEffect } from 'react'
import { useCanvas } from './canvas-context'

/** Tells which actor the pointer or the focus is on, wherever on its card. */
export function useLookingAt(stage: RefObject<HTMLElement | null>): void {
  const { quiet } = useCanvas()
  useEffect(() => {
    const element = stage.current
    if (!element) return
    const listening = new AbortController()
    const on = (type: 'pointerover' | 'pointerleave' | 'focusin' | 'focusout', run: (event: Event) => void) =>
      element.addEventListener(type, run, { signal: listening.signal })
    on('pointerover', ({ target }) => quiet.hover(actorOf(target)))
    on('pointerleave', () => quiet.hover(undefined))
    on('focusin', ({ target }) => quiet.focus(actorOf(target)))
    on('focusout', () => quiet.focus(undefined))
    return () => listening.abort()
  }, [stage, quiet])
}

function actorOf(target: EventTarget | null): ActorId | undefined {
  const card = target instanceof Element ? target.closest<HTMLElement>('[data-actor]') : null
  return card?.dataset.actor ? ActorId.parse(card.dataset.actor) : undefined
}
