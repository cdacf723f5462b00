import type { ActorId } from '@maillage/shared/map/ids'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import { type View, viewsOf } from '@maillage/shared/map/view'
import type { MapReading } from '../map-session/map-reading'
import { NOTHING_SELECTED, type Selection } from '../map-session/selection'
import type { Lit } from './drawing/draw-map'
import type { SheetLookFields } from './drawing/sheet-look'
import type { ScopeKind } from './formats/format'

/** What a file can hold of a territory at this moment. */
export interface ExportScope {
  readonly kind: ScopeKind
  readonly map: PlainMap
  /** The rest is drawn faded. */
  readonly lit?: Lit | undefined
  /** How actors are drawn on the screen; views have their own. */
  readonly look?: SheetLookFields | undefined
  /** Those that become pages. */
  readonly views?: readonly View[] | undefined
}

/** What the person has before their eyes. */
export interface OnScreen {
  readonly map: PlainMap
  /** Undefined while no filter asks for anything. */
  readonly reading: MapReading | undefined
  readonly isRestHidden: boolean
  readonly selection?: Selection
  readonly look?: SheetLookFields
}

/** The whole map first; then what is lit, and what is selected, where there is any. */
export function scopesOf({ map, reading, isRestHidden, selection = NOTHING_SELECTED, look }: OnScreen): ExportScope[] {
  const scopes: ExportScope[] = [{ kind: 'map', map, look }]
  if (reading && reading.actors.size > 0) {
    scopes.push(
      isRestHidden ? { kind: 'lit', map: partOf(map, reading), look } : { kind: 'lit', map, lit: reading, look },
    )
  }
  const selected = selectedPart(map, selection)
  if (selected.actors.length + selected.notes.length + selected.zones.length > 0) {
    scopes.push({ kind: 'selection', map: selected, look })
  }
  return scopes
}

/** The saved views of the map: the chosen one, or the first, and all of them. */
export function viewScopes(map: PlainMap, chosen: string | undefined): ExportScope[] {
  const views = viewsOf(map.views)
  const view = views.find(({ id }) => id === chosen) ?? views[0]
  if (!view) return []
  return [
    { kind: 'view', map, views: [view] },
    { kind: 'views', map, views },
  ]
}

function partOf(map: PlainMap, { actors, links }: MapReading): PlainMap {
  return {
    ...map,
    actors: map.actors.filter(({ id }) => actors.has(id)),
    links: map.links.filter(({ id, from, to }) => links.has(id) && actors.has(from) && actors.has(to)),
  }
}

/** What is selected, the ends of selected links, and the links between selected actors. */
function selectedPart(map: PlainMap, selection: Selection): PlainMap {
  const actors = new Set<ActorId>(selection.actors)
  for (const { id, from, to } of map.links) if (selection.links.has(id)) actors.add(from).add(to)
  const isIn = (ids: ReadonlySet<string>) => (record: { readonly id: string }) => ids.has(record.id)
  return {
    ...map,
    actors: map.actors.filter(({ id }) => actors.has(id)),
    links: map.links.filter(
      ({ id, from, to }) => selection.links.has(id) || (selection.actors.has(from) && selection.actors.has(to)),
    ),
    notes: map.notes.filter(isIn(selection.notes)),
    zones: map.zones.filter(isIn(selection.zones)),
  }
}
