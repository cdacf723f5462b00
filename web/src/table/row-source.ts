import type { MapView } from '@maillage/shared/document/map-view'
import type { Actor } from '@maillage/shared/map/actor'
import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import type { Link } from '@maillage/shared/map/link'

/** What a table shows, one row an item; each row has its own subscribers, so that one change renders one row. */
export interface RowSource<Id extends string, Row> {
  /** The row of an item, the same object until something in it changes; undefined once the item is gone. */
  read(id: Id): Row | undefined
  subscribe(id: Id, onChange: () => void): () => void
}

export interface ActorRow {
  readonly actor: Actor
  readonly linkCount: number
}

export interface LinkRow {
  readonly link: Link
  readonly from: Actor
  readonly to: Actor
}

export function actorRows(view: MapView): RowSource<ActorId, ActorRow> {
  return {
    read: remembering((id) => {
      const actor = view.actor(id)
      return actor && { actor, linkCount: view.linksOf(id).length }
    }),
    subscribe(id, onChange) {
      const stops = [view.onActorChange(id, onChange), view.onLinksOfChange(id, onChange)]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}

export function linkRows(view: MapView): RowSource<LinkId, LinkRow> {
  return {
    read: remembering((id) => {
      const link = view.link(id)
      const from = link && view.actor(link.from)
      const to = link && view.actor(link.to)
      return from && to && { link, from, to }
    }),
    subscribe(id, onChange) {
      const followEnds = () => {
        const link = view.link(id)
        return link ? [view.onActorChange(link.from, onChange), view.onActorChange(link.to, onChange)] : []
      }
      let ends = followEnds()
      const leaveEnds = () => {
        for (const stop of ends) stop()
      }
      const stop = view.onLinkChange(id, () => {
        // It may link other actors now.
        leaveEnds()
        ends = followEnds()
        onChange()
      })
      return () => {
        stop()
        leaveEnds()
      }
    },
  }
}

/** Gives the row of before while all its parts are the same. */
function remembering<Id, Row extends object>(read: (id: Id) => Row | undefined): (id: Id) => Row | undefined {
  const rows = new Map<Id, Row>()
  return (id) => {
    const next = read(id)
    const known = rows.get(id)
    if (next && known && haveSameParts(next, known)) return known
    if (next) rows.set(id, next)
    else rows.delete(id)
    return next
  }
}

function haveSameParts<Row extends object>(a: Row, b: Row): boolean {
  return (Object.keys(a) as (keyof Row)[]).every((key) => Object.is(a[key], b[key]))
}
