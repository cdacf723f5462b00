import type { Actor } from '@maillage/shared/map/actor'
import type { Link } from '@maillage/shared/map/link'
import { lastDay } from '@maillage/shared/map/partial-date'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import type { OpenedSnapshot } from '@maillage/shared/protocol/snapshots'
import type { MeasureText } from '../drawing/card'
import { layoutPlainMap, type MapLabels, type MapLayout } from '../drawing/layout-plain-map'
import { typeLabel } from '../i18n/domain-labels'
import type { Locale, Translate } from '../i18n/i18n'
import { partialDateWords } from '../i18n/partial-date-words'
import { litByView } from '../map-session/lit-by-view'
import type { MapReading } from '../map-session/map-reading'
import { today } from '../map-session/today'
import type { Slide } from './deck'
import { type SceneLook, sceneLook } from './scene-look'
import { type SlideFigure, slideFigures } from './slide-figures'

/** What is said and shown at one step, whatever the size of the screen. */
export interface Scene {
  readonly slide: Slide
  readonly map: PlainMap
  readonly whole: MapLayout
  readonly labels: MapLabels
  readonly lit: MapReading | undefined
  readonly litActors: readonly Actor[]
  readonly litLinks: readonly Link[]
  readonly look: SceneLook | undefined
  readonly figures: readonly SlideFigure[]
  /** Where and of when: « Nantes · 12 juin 2023 ». */
  readonly place: string
  readonly source: string
}

export interface SceneOptions {
  readonly territory: { readonly name: string; readonly isExample: boolean }
  /** The version to which the view is pinned, once it is here. */
  readonly version: OpenedSnapshot | undefined
  readonly areScoresReleased: boolean
  readonly measure: MeasureText
  readonly t: Translate
  readonly locale: Locale
}

/** The scene of a step on the live map, or on the version to which its view is pinned. */
export function sceneOf(slide: Slide, live: PlainMap, options: SceneOptions): Scene {
  const { version, t, locale, territory, measure, areScoresReleased } = options
  const map = version?.map ?? live
  const labels: MapLabels = {
    typeLabel: (type) => typeLabel(t, type, map),
    sphereLabel: (sphere) => t(`sphere.${sphere}`),
  }
  const { view } = slide
  const lit = view && litByView(view, map, labels.typeLabel)
  const day = dayOf(version)
  const words = { name: territory.name, day: partialDateWords(day, locale) }
  return {
    slide,
    map,
    whole: wholeLayout(map, labels, measure),
    labels,
    lit,
    litActors: lit ? map.actors.filter(({ id }) => lit.actors.has(id)) : map.actors,
    litLinks: lit ? map.links.filter(({ id }) => lit.links.has(id)) : map.links,
    look: sceneLook(view, map, { lit, day: lastDay(day), measure, t, locale }),
    figures: view ? slideFigures(view, map, { day: lastDay(day), areScoresReleased, t, locale }) : [],
    place: version
      ? t('presentation.version', { ...words, version: version.name || t(`version.unnamed.${version.kind}`) })
      : t('presentation.day', words),
    source: territory.isExample ? t('export.exampleSource') : t('presentation.source', { day: words.day }),
  }
}

function dayOf(version: OpenedSnapshot | undefined): string {
  return version ? (version.validOn ?? version.createdAt.slice(0, 10)) : today()
}

/** A map is laid out once for all its views. */
const layouts = new WeakMap<
  PlainMap,
  { readonly measure: MeasureText; readonly labels: string; readonly layout: MapLayout }
>()

function wholeLayout(map: PlainMap, labels: MapLabels, measure: MeasureText): MapLayout {
  const language = labels.sphereLabel('housing')
  const known = layouts.get(map)
  if (known?.measure === measure && known.labels === language) return known.layout
  const layout = layoutPlainMap(map, labels, measure)
  layouts.set(map, { measure, labels: language, layout })
  return layout
}
