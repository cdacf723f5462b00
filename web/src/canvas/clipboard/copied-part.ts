import type { MapPart } from '@maillage/shared/document/add-copies'
import type { Signature } from '@maillage/shared/document/map-document'
import type { MapView } from '@maillage/shared/document/map-view'
import type { ActorId } from '@maillage/shared/map/ids'
import { centreOf } from '../../drawing/geometry'
import type { CardScene } from '../scene/card-scene'

/** Actors as they stand, with the links among them; who made or changed them when is not part of it. */
export function copiedPart(view: MapView, cards: Pick<CardScene, 'box'>, ids: ReadonlySet<ActorId>): MapPart {
  const actors = [...ids].flatMap((id) => {
    const actor = view.actor(id)
    const box = cards.box(id)
    if (!actor || !box) return []
    const { x, y } = centreOf(box)
    return [{ ...unsigned(actor), position: view.position(id) ?? ([x, y] as const) }]
  })
  const linkIds = new Set(actors.flatMap(({ id }) => view.linksOf(id)))
  const links = [...linkIds].flatMap((id) => {
    const link = view.link(id)
    return link && ids.has(link.from) && ids.has(link.to) ? [unsigned(link)] : []
  })
  const used = new Set([...actors.map(({ type }) => type), ...[...actors, ...links].flatMap(({ themes }) => themes)])
  const isUsed = ({ code }: { readonly code: string }) => used.has(code)
  const words = view.ownWords()
  return { actors, links, types: words.types.filter(isUsed), themes: words.themes.filter(isUsed) }
}

function unsigned<T extends Partial<Record<Signature, unknown>>>(item: T): Omit<T, Signature> {
  const { createdAt: _madeAt, createdBy: _madeBy, updatedAt: _at, updatedBy: _by, ...values } = item
  return values
}
