import type { ViewId } from '../map/ids'
import { inOrder, type View } from '../map/view'
import { LiveItems } from './live-items'
import type { MapDocument } from './map-document'
import { readView } from './views'

/** The views of a live map as plain values, in their order; apart from `MapView`, since a map is shown without them. */
export class ViewList extends LiveItems<ViewId, View, readonly View[]> {
  constructor({ views }: MapDocument) {
    super(views, 'view', readView, (items) => items.toSorted(inOrder))
  }

  /** The same list until a view comes, goes, moves or changes; each view stays the same object until it changes itself. */
  views(): readonly View[] {
    return this.arranged()
  }
}
