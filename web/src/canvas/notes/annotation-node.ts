import type { Position } from '@maillage/shared/map/actor'
import { ActorId, NoteId, ZoneId } from '@maillage/shared/map/ids'
import type { Node } from '@xyflow/react'
import type { Box } from '../../drawing/geometry'
import { NOTHING_SELECTED, type Selection, withToggled } from '../../map-session/selection'
import type { CardNode } from '../near/card-node'

/** What people write and draw on the map beside its actors: notes, free texts and zones. */
export type AnnotationId = NoteId | ZoneId
export type AnnotationNode = Node<Record<string, never>, 'note' | 'zone'>
export type MapNode = CardNode | AnnotationNode

/** How it is layered: a zone lies under the links, free text under the cards, a sticky note over them. */
export type AnnotationKind = 'zone' | 'text' | 'sticky'

const NO_DATA: Record<string, never> = {}
const NO_HANDLES: NonNullable<AnnotationNode['handles']> = []
const CORNER: [number, number] = [0, 0]
/** What is inside has a role; the node around it is none of the reader's business. */
const NO_ROLE = { 'aria-roledescription': undefined }
/** Inside a zone the map is dragged, lassoed and clicked as elsewhere: only its name and its edge take a hand. */
const UNDER_LINKS = { zIndex: -2, pointerEvents: 'none' } as const

export function annotationNode(
  id: AnnotationId,
  kind: AnnotationKind,
  [x, y]: Position,
  { width, height }: Pick<Box, 'width' | 'height'>,
  selected: boolean,
): AnnotationNode {
  const common = {
    id,
    position: { x, y },
    origin: CORNER,
    width,
    height,
    // Given, not measured: the drawing knows the size of a note from its text.
    measured: { width, height },
    handles: NO_HANDLES,
    data: NO_DATA,
    domAttributes: NO_ROLE,
    selected,
  }
  // A lasso inside a zone does not mean the zone: it is selected by hand, once all of it is inside.
  if (kind === 'zone') return { ...common, type: 'zone', selectable: false, style: UNDER_LINKS }
  return { ...common, type: 'note', zIndex: kind === 'sticky' ? 1 : 0 }
}

type Keys = Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>

/** A click selects one thing alone; with Shift or Ctrl one more, or one less where it was in. */
export function afterClick(
  selection: Selection,
  node: Pick<MapNode, 'id' | 'type'>,
  { shiftKey, ctrlKey, metaKey }: Keys,
): Selection {
  return toggledNode(shiftKey || ctrlKey || metaKey ? selection : NOTHING_SELECTED, node)
}

function toggledNode(selection: Selection, { id, type }: Pick<MapNode, 'id' | 'type'>): Selection {
  switch (type) {
    case 'note':
      return withToggled(selection, 'notes', NoteId.parse(id))
    case 'zone':
      return withToggled(selection, 'zones', ZoneId.parse(id))
    default:
      return withToggled(selection, 'actors', ActorId.parse(id))
  }
}

/** Nodes by what they are. */
export function groupOf(nodes: readonly Pick<MapNode, 'id' | 'type'>[]): Selection {
  return nodes.reduce(toggledNode, NOTHING_SELECTED)
}
