import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { type FocusEvent, useEffect } from 'react'
import { type Box, boundsOfPoints } from '../drawing/geometry'
import { countSelected, useSelectionStore } from '../map-session/selection'
import { type Canvas, useCanvas } from './canvas-context'
import { itemAt } from './key-press'
import type { AnnotationId } from './notes/annotation-node'
import { useCamera } from './use-camera'

/** Brings what is selected, and what keys lead to, into the part of the map that no panel covers. */
export function useKeepInView(): (event: FocusEvent) => void {
  const canvas = useCanvas()
  const selection = useSelectionStore()
  const camera = useCamera()
  useEffect(
    () =>
      selection.subscribe(() => {
        const selected = selection.read()
        // Several were chosen on the map itself: they are in view.
        if (countSelected(selected) !== 1) return
        const [actor, link, note, zone] = [selected.actors, selected.links, selected.notes, selected.zones].map(firstOf)
        const box = boxOf(canvas, { actor, link, annotation: note ?? zone })
        if (box) camera.show(box)
      }),
    [canvas, selection, camera],
  )
  return ({ target }) => {
    // A pointer is where it is: only keys make the map move.
    if (!target.matches(':focus-visible')) return
    const { actor, link, note, zone } = itemAt(target)
    const box = boxOf(canvas, { actor, link, annotation: note ?? zone })
    if (box) camera.show(box)
  }
}

/** The ids of what is one thing on the map; the others are undefined. */
interface OneThing {
  readonly actor: string | undefined
  readonly link: string | undefined
  readonly annotation: string | undefined
}

function boxOf({ annotations, cards, links }: Canvas, { actor, link, annotation }: OneThing): Box | undefined {
  if (actor) return cards.box(actor as ActorId)
  if (annotation) return annotations.box(annotation as AnnotationId)
  const path = link ? links.drawing(link as LinkId)?.path : undefined
  return path && boundsOfPoints([path.from, path.middle, path.to])
}

function firstOf(ids: ReadonlySet<string>): string | undefined {
  return [...ids][0]
}
