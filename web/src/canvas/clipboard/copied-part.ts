import type { MapPart } from '@maillage/shared/document/add-copies'
import type { Signature } from '@maillage/shared/document/map-document'
import type { MapView } from '@maillage/shared/document/map-view'
import { centreOf } from '../../drawing/geometry'
import type { Selection } from '../../map-session/selection'
import type { CardScene } from '../scene/card-scene'

/** What is chosen as it stands, with the links among its actors; who made or changed it when is not part of it. */
export function copiedPart(view: MapView, cards: Pick<CardScene, 'box'>, chosen: Selection): MapPart {
  const actors = [...chosen.actors].flatMap((id) => {
    const actor = view.actor(id)
    const box = cards.box(id)
    if (!actor || !box) return []
    const { x, y } = centreOf(box)
    return [{ ...unsigned(actor), position: view.position(id) ?? ([x, y] as const) }]
  })
  const linkIds = new Set(actors.flatMap(({ id }) => view.linksOf(id)))
  const links = [...linkIds].flatMap((id) => {
    const link = view.link(id)
    return link && chosen.actors.has(link.from) && chosen.actors.has(link.to) ? [unsigned(link)] : []
  })
  const notes = [...chosen.notes].flatMap((id) => view.note(id) ?? []).map(unsigned)
  // One that follows the actors of its sphere has no place of its own.
  const zones = [...chosen.zones].flatMap((id) => view.zone(id) ?? []).filter(({ isFollowing }) => !isFollowing)
  const used = new Set([...actors.map(({ type }) => type), ...[...actors, ...links].flatMap(({ themes }) => themes)])
  const isUsed = ({ code }: { readonly code: string }) => used.has(code)
  const words = view.ownWords()
  return {
    actors,
    links,
    notes,
    zones: zones.map(unsigned),
    types: words.types.filter(isUsed),
    themes: words.themes.filter(isUsed),
  }
}

type Lists = Readonly<Record<'actors' | 'notes' | 'zones', readonly unknown[]>>

/** Links go with their actors: they are nothing alone. */
export function isEmptyPart({ actors, notes, zones }: Lists): boolean {
  return actors.length + notes.length + zones.length === 0
}

function unsigned<T extends Partial<Record<Signature, unknown>>>(item: T): Omit<T, Signature> {
  const { createdAt: _madeAt, createdBy: _madeBy, updatedAt: _at, updatedBy: _by, ...values } = item
  return values
}
