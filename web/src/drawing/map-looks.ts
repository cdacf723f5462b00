import type { ActorId } from '@maillage/shared/map/ids'
import type { Link } from '@maillage/shared/map/link'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import { type CardLook, type LookFields, openCardLooks, typeHues } from './card-look'
import { type LookLegend, lookLegend } from './look-legend'

export interface MapLooks {
  readonly cards: ReadonlyMap<ActorId, CardLook>
  /** Of some actors, or of all. */
  legendOf(shown: ReadonlySet<ActorId> | undefined): LookLegend
}

export interface MapLookOptions {
  /** All of the map unless said; hues go to the types that most of these have, as on the screen. */
  readonly lit?: ReadonlySet<ActorId> | undefined
  /** `YYYY-MM-DD`, by which agreements have ended. */
  readonly today: string
}

/** What all actors of a map that stands still look like, for files and presentations. */
export function looksOfMap({ actors, links }: PlainMap, fields: LookFields, { lit, today }: MapLookOptions): MapLooks {
  const shown = lit ? actors.filter(({ id }) => lit.has(id)) : actors
  const linksOf = linksByActor(links)
  const looks = openCardLooks(fields, { hues: typeHues(shown.map(({ type }) => type)), today })
  return {
    cards: new Map(actors.map((actor) => [actor.id, looks.of(actor, linksOf.get(actor.id) ?? [])])),
    legendOf(some) {
      const told = some ? actors.filter(({ id }) => some.has(id)) : actors
      return lookLegend(
        looks,
        told.map((actor) => ({ actor, links: linksOf.get(actor.id) ?? [] })),
      )
    },
  }
}

function linksByActor(links: readonly Link[]): ReadonlyMap<ActorId, readonly Link[]> {
  const byActor = new Map<ActorId, Link[]>()
  for (const link of links) {
    for (const end of new Set([link.from, link.to])) {
      const known = byActor.get(end)
      if (known) known.push(link)
      else byActor.set(end, [link])
    }
  }
  return byActor
}
