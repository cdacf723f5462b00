import type { ActorId } from '@maillage/shared/map/ids'
import type { Node } from '@xyflow/react'
import { type Box, centreOf } from '../../drawing/geometry'

/** React Flow's word for a card; it carries nothing, since each card subscribes to its actor. */
export type CardNode = Node<Record<string, never>, 'actor'>

const NO_DATA: Record<string, never> = {}
const NO_HANDLES: NonNullable<CardNode['handles']> = []
/** The card inside is what has a role; the node around it is none of the reader's business. */
const NO_ROLE = { 'aria-roledescription': undefined }

export function cardNode(id: ActorId, box: Box, selected: boolean): CardNode {
  const { width, height } = box
  return {
    id,
    type: 'actor',
    position: centreOf(box),
    width,
    height,
    // Given, not measured: the drawing knows the size of a card from its texts.
    measured: { width, height },
    handles: NO_HANDLES,
    data: NO_DATA,
    domAttributes: NO_ROLE,
    selected,
  }
}
