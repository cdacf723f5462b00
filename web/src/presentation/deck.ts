import type { PlainMap } from '@maillage/shared/map/plain-map'
import type { SnapshotId } from '@maillage/shared/map/snapshot'
import { type View, viewsOf } from '@maillage/shared/map/view'

/** One step of a presentation: a view, or the whole map where it has no views. */
export interface Slide {
  /** Of the view; empty for the whole map. */
  readonly id: string
  readonly view: View | undefined
  readonly title: string
}

/** The steps of a map, at least one. */
export function slidesOf(records: PlainMap['views'], territoryName: string): readonly Slide[] {
  const views = viewsOf(records)
  if (views.length === 0) return [{ id: '', view: undefined, title: territoryName }]
  return views.map((view) => ({ id: view.id, view, title: view.title || territoryName }))
}

/** The versions to which views are pinned. */
export function pinnedVersions(slides: readonly Slide[]): readonly SnapshotId[] {
  return [...new Set(slides.flatMap(({ view }) => view?.snapshot ?? []))]
}

/** Where a view is now; the step at which it was where it is gone, so that a presentation goes on. */
export function stepOf(slides: readonly Slide[], id: string, step: number): number {
  const found = slides.findIndex((slide) => slide.id === id)
  return found >= 0 ? found : Math.max(0, Math.min(slides.length - 1, step))
}

/** The title in three: before, in and after the words that are marked; all of it before where they are not in it. */
export function markedTitle(title: string, highlight: string | undefined): readonly [string, string, string] {
  const at = highlight ? title.indexOf(highlight) : -1
  if (!highlight || at < 0) return [title, '', '']
  return [title.slice(0, at), highlight, title.slice(at + highlight.length)]
}
