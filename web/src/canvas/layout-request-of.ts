import type { MapView } from '@maillage/shared/document/map-view'
import type { ActorId } from '@maillage/shared/map/ids'
import { SPHERES, type Sphere } from '@maillage/shared/map/sphere'
import { sphereOf } from '@maillage/shared/territory/actor-types'
import { liesIn } from '../drawing/drawn-zone'
import { type Box, gapBetween } from '../drawing/geometry'
import { ZONE_LABEL_HEIGHT, ZONE_LABEL_STYLE } from '../drawing/layout-plain-map'
import { quietLinks } from '../drawing/quiet-links'
import type { LayoutActor, LayoutKind, LayoutNote, LayoutRequest, Obstacle } from '../layout/layout-request'
import type { AnnotationScene } from './notes/annotation-scene'
import type { CardScene, MapTexts } from './scene/card-scene'

export interface LayoutSource {
  readonly view: MapView
  readonly cards: CardScene
  readonly annotations: Pick<AnnotationScene, 'box' | 'isLed'>
  readonly texts: Pick<MapTexts, 'measure' | 'sphereLabel'>
}

/** A note so near to a card says something of that actor. */
const BESIDE = 64

/**
 * The map as it is drawn now, with those who may move: the chosen ones, or all but those in a zone that somebody drew,
 * which would no longer be around them; nobody who is locked in place.
 */
export function layoutRequestOf(
  source: LayoutSource,
  kind: LayoutKind,
  chosen: ReadonlySet<ActorId> | undefined,
): LayoutRequest {
  const { view, cards, texts } = source
  const actors = view.actorIds().flatMap((id) => view.actor(id) ?? [])
  const links = view.linkIds().flatMap((id) => view.link(id) ?? [])
  const quiet = quietLinks(actors, links)
  const labelSize = (sphere: Sphere) => ({
    width: texts.measure(texts.sphereLabel(sphere), ZONE_LABEL_STYLE),
    height: ZONE_LABEL_HEIGHT,
  })
  const zones = drawnZones(source)
  const inZones = new Set(zones.flatMap(({ inside }) => inside))
  const placed = actors.flatMap(({ id, type, isLocked }) => {
    const size = cards.size(id)
    if (!size) return []
    const { width, height } = size
    const isFixed = isLocked === true || (chosen ? !chosen.has(id) : inZones.has(id))
    return [{ id, sphere: sphereOf(type), width, height, position: view.position(id), isFixed }]
  })
  const notes = notesBeside(source, placed)
  const apart = view.noteIds().filter((id) => !notes.some((note) => note.id === id))
  return {
    kind,
    actors: placed,
    notes,
    obstacles: [...zones, ...apart.flatMap((id) => obstacleAt(source.annotations.box(id)))],
    links: links.map(({ id, from, to }) => ({ id, from, to, isQuiet: quiet.has(id) })),
    zoneLabels: Object.fromEntries(SPHERES.map((sphere) => [sphere, labelSize(sphere)])) as LayoutRequest['zoneLabels'],
  }
}

function drawnZones({ view, cards, annotations }: LayoutSource): Obstacle[] {
  const boxes = [...cards.boxes()]
  return view.zoneIds().flatMap((id) => {
    const zone = annotations.isLed(id) ? undefined : annotations.box(id)
    return zone ? [{ ...zone, inside: boxes.filter(([, box]) => liesIn(zone, box)).map(([actor]) => actor) }] : []
  })
}

/** The notes that lie beside an actor who may move, each with the nearest one. */
function notesBeside({ view, cards, annotations }: LayoutSource, actors: readonly LayoutActor[]): LayoutNote[] {
  return view.noteIds().flatMap((id) => {
    const [box, position] = [annotations.box(id), view.note(id)?.position]
    const nearest = box && nearestTo(box, actors, cards)
    if (!box || !position || !nearest || nearest.isFixed) return []
    return [{ id, width: box.width, height: box.height, position, beside: nearest.id }]
  })
}

function nearestTo(note: Box, actors: readonly LayoutActor[], cards: CardScene): LayoutActor | undefined {
  let nearest: LayoutActor | undefined
  let least = BESIDE
  for (const actor of actors) {
    const box = cards.box(actor.id)
    const gap = box ? gapBetween(note, box) : least
    if (gap >= least) continue
    least = gap
    nearest = actor
  }
  return nearest
}

function obstacleAt(box: Box | undefined): Obstacle[] {
  return box ? [{ ...box, inside: [] }] : []
}
