import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { type FocusEvent, useEffect } from 'react'
import { type Box, boundsOf } from '../drawing/geometry'
import { useSelectionStore } from '../map-session/selection'
import { type Canvas, useCanvas } from './canvas-context'
import { useCamera } from './use-camera'

/** Brings what is selected, and what keys lead to, into the part of the map that no panel covers. */
export function useKeepInView(): (event: FocusEvent) => void {
  const canvas = useCanvas()
  const selection = useSelectionStore()
  const camera = useCamera()
  useEffect(
    () =>
      selection.subscribe(() => {
        const { actors, links } = selection.read()
        // Several were chosen on the map itself: they are in view.
        if (actors.size + links.size !== 1) return
        const box = boxOf(canvas, [...actors][0], [...links][0])
        if (box) camera.show(box)
      }),
    [canvas, selection, camera],
  )
  return ({ target }) => {
    // A pointer is where it is: only keys make the map move.
    if (!target.matches(':focus-visible')) return
    const actor = target.getAttribute('data-actor') as ActorId | null
    const link = target.getAttribute('data-link') as LinkId | null
    const box = boxOf(canvas, actor ?? undefined, link ?? undefined)
    if (box) camera.show(box)
  }
}

function boxOf({ cards, links }: Canvas, actor: ActorId | undefined, link: LinkId | undefined): Box | undefined {
  if (actor) return cards.box(actor)
  const path = link && links.drawing(link)?.path
  return path && boundsOf([path.from, path.middle, path.to].map(({ x, y }) => ({ x, y, width: 0, height: 0 })))
}
