import type { ViewId } from '@maillage/shared/map/ids'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import type { SnapshotId } from '@maillage/shared/map/snapshot'
import type { View } from '@maillage/shared/map/view'
import type { Figures } from '@maillage/shared/network/figures'
import { typeLabel } from '../../i18n/domain-labels'
import { figureFormat } from '../../i18n/figure-format'
import { litByView } from '../../map-session/lit-by-view'
import { shownFigures, toldFigures } from '../../map-session/view-figures'
import { sheetLook } from './sheet-look'
import { type ExportedTerritory, type Language, legendOfPart, sheetWords } from './sheet-words'
import type { ViewPage } from './view-page'

/** A version of the map, with its name. */
export interface ShownVersion {
  readonly name: string
  readonly map: PlainMap
}

/** What pages are made from; what has to be asked for is asked once. */
export interface ViewSources {
  readonly map: PlainMap
  readonly territory: ExportedTerritory
  readonly language: Language
  /** Whether all may see what scores organisations. */
  readonly areScoresReleased: boolean
  /** Undefined where it is gone or cannot be had: the page then shows the map of today. */
  readVersion(id: SnapshotId): Promise<ShownVersion | undefined>
  /** Undefined where they cannot be worked out now. */
  figuresOf(map: PlainMap): Promise<Figures | undefined>
  notesOf(views: readonly ViewId[]): Promise<ReadonlyMap<ViewId, string>>
}

/** Views as pages, in their order, each true of the map as it is or of the version to which it is pinned. */
export async function preparePages(views: readonly View[], sources: ViewSources): Promise<ViewPage[]> {
  const notes = await sources.notesOf(views.map(({ id }) => id))
  const figures = new Map<PlainMap, Promise<Figures | undefined>>()
  const figuresOnce = (map: PlainMap) => {
    const known = figures.get(map) ?? sources.figuresOf(map)
    figures.set(map, known)
    return known
  }
  return Promise.all(
    views.map(async (view, index) => {
      const version = view.snapshot && (await sources.readVersion(view.snapshot))
      const map = version ? version.map : sources.map
      const told = toldFigures(view, sources.areScoresReleased)
      const known = told.length > 0 ? await figuresOnce(map) : undefined
      const step = sources.language.t('export.step', { place: index + 1, count: views.length })
      return pageOf(
        view,
        map,
        { version, figures: shownFigures(told, known), step, notes: notes.get(view.id) ?? '' },
        sources,
      )
    }),
  )
}

interface PageParts {
  readonly version: ShownVersion | undefined
  readonly figures: ReturnType<typeof shownFigures>
  readonly step: string
  readonly notes: string
}

function pageOf(
  view: View,
  map: PlainMap,
  { version, figures, step, notes }: PageParts,
  { territory, language }: ViewSources,
): ViewPage {
  const { t, locale } = language
  const reading = litByView(view, map, (type) => typeLabel(t, type, map))
  const shown = reading
    ? {
        ...map,
        actors: map.actors.filter(({ id }) => reading.actors.has(id)),
        links: map.links.filter(({ id }) => reading.links.has(id)),
      }
    : map
  const words = sheetWords(shown, territory, { day: new Date(), version: version?.name }, language)
  const drawn = sheetLook(map, view, reading, language)
  const format = figureFormat(locale)
  const [x = 0, y = 0, width = 0, height = 0] = view.camera ?? []
  return {
    title: view.title || t('view.untitled'),
    highlight: view.highlight,
    lead: view.lead,
    figures: figures.map(({ id, value }) => ({ value: format(id, value), words: t(`national.figure.${id}`) })),
    legend: view.legend ? { ...legendOfPart(words.legend, shown), ...drawn?.legend } : undefined,
    step,
    date: words.date,
    notes: { title: t('view.notes'), text: notes },
    map: version?.map,
    lit: reading,
    look: drawn?.look,
    rest: view.rest,
    area: view.camera && { x, y, width, height },
  }
}
