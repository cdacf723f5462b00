import type { View } from '@maillage/shared/map/view'
import { useCallback } from 'react'
import { PHONE } from '../design/use-media-query'
import { useFinding } from '../finding/finding-context'
import { useTranslate } from '../i18n/use-translate'
import { filterOfView } from '../map-session/lit-by-view'
import { useMapFilterStore } from '../map-session/map-filter-context'
import { lookOfView } from '../map-session/map-look'
import { useSelectionStore } from '../map-session/selection'
import { useViewsPlace } from './views-context'

export interface ShowOptions {
  /** What the view lights and frames is on the screen already. */
  readonly isOnScreen?: boolean
}

/** Reads the map by a view: what it lights, from where it is seen, and a strip that says so. */
export function useShowView(): (view: View, options?: ShowOptions) => void {
  const t = useTranslate()
  const { lens, sheet, shown } = useFinding()
  const filter = useMapFilterStore()
  const selection = useSelectionStore()
  const { versionPath } = useViewsPlace()
  return useCallback(
    (view, { isOnScreen = false } = {}) => {
      const { id, title, snapshot, camera } = view
      const lit = filterOfView(view)
      // On a phone the list would lie over what it shows.
      if (!isOnScreen && matchMedia(PHONE).matches && sheet.read() === 'views') sheet.set('none')
      if (!isOnScreen) selection.clear()
      filter.set(lit)
      shown.set({
        id,
        title: title || t('view.untitled'),
        filter: lit,
        look: lookOfView(view),
        versionPath: snapshot && versionPath(snapshot),
      })
      if (!isOnScreen) whenSet(lens, ({ frame }) => frame(camera))
    },
    [filter, lens, selection, sheet, shown, t, versionPath],
  )
}

/** The map may still be on its way. */
function whenSet<T>(
  store: { read(): T | undefined; subscribe(listener: () => void): () => void },
  run: (value: T) => void,
): void {
  const value = store.read()
  if (value !== undefined) {
    run(value)
    return
  }
  const stop = store.subscribe(() => {
    const set = store.read()
    if (set === undefined) return
    stop()
    run(set)
  })
}
