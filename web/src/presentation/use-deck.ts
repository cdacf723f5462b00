import type { PlainMap } from '@maillage/shared/map/plain-map'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { currentMeasureText, onMeasureTextChange } from '../drawing/measure-text'
import { useLocale, useTranslate } from '../i18n/use-translate'
import { useMapSettings } from '../map-session/use-map-settings'
import { pinnedVersions, type Slide, slidesOf } from './deck'
import type { PresentationTerritory } from './presentation-territory'
import { type Scene, sceneOf } from './scene'
import { useSettledMap } from './use-settled-map'
import { useVersions } from './use-versions'

export interface Deck {
  readonly slides: readonly Slide[]
  /** The map as it is now, whatever version a view shows. */
  readonly map: PlainMap
  /** Whether all that it takes is here. */
  readonly isReady: boolean
  scene(step: number): Scene
  /** Whether a view is pinned to a version that could not be opened. */
  isVersionMissing(step: number): boolean
}

/** All steps of a presentation, which follow the map as it changes. */
export function useDeck(territory: PresentationTerritory): Deck {
  const t = useTranslate()
  const locale = useLocale()
  const map = useSettledMap()
  const { areScoresReleased } = useMapSettings()
  const measure = useSyncExternalStore(onMeasureTextChange, currentMeasureText)
  const slides = useMemo(() => slidesOf(map.views, territory.name), [map.views, territory.name])
  const { versions, isReady } = useVersions(
    territory,
    useMemo(() => pinnedVersions(slides), [slides]),
  )
  const scenes = useMemo(() => {
    const known = new Map<Slide, Scene>()
    return (slide: Slide): Scene => {
      const pinned = slide.view?.snapshot
      const version = pinned && versions.opened.get(pinned)
      const options = { territory, version, areScoresReleased, measure, t, locale }
      const scene = known.get(slide) ?? sceneOf(slide, map, options)
      known.set(slide, scene)
      return scene
    }
  }, [map, territory, versions, areScoresReleased, measure, t, locale])
  const slideAt = useCallback((step: number) => slides[step] ?? (slides[0] as Slide), [slides])
  return {
    slides,
    map,
    isReady,
    scene: (step) => scenes(slideAt(step)),
    isVersionMissing(step) {
      const pinned = slideAt(step).view?.snapshot
      return pinned !== undefined && versions.missing.has(pinned)
    },
  }
}
