import * as z from 'zod/mini'
import { Actor, Position } from './actor'
import { MapKey } from './ids'
import { Link } from './link'
import { PlainNote } from './note'
import { OwnTheme, OwnType } from './own-words'
import { PlainZone } from './zone'

/** An actor with its place; one that was never placed has none. */
export const PlacedActor = z.extend(Actor, { position: z.optional(Position) })
export type PlacedActor = z.infer<typeof PlacedActor>

/** Views and comments: kept field by field, whatever a later version put in them. */
export const MapRecord = z.looseObject({ id: MapKey })
export type MapRecord = z.infer<typeof MapRecord>

/** A whole map as plain, immutable values: what is exported, drawn small, compared and measured. */
export const PlainMap = z.object({
  actors: z.readonly(z.array(PlacedActor)),
  links: z.readonly(z.array(Link)),
  types: z._default(z.readonly(z.array(OwnType)), []),
  themes: z._default(z.readonly(z.array(OwnTheme)), []),
  zones: z.readonly(z.array(PlainZone)),
  notes: z.readonly(z.array(PlainNote)),
  views: z.readonly(z.array(MapRecord)),
  comments: z.readonly(z.array(MapRecord)),
})
export type PlainMap = z.infer<typeof PlainMap>

export const EMPTY_MAP: PlainMap = {
  actors: [],
  links: [],
  types: [],
  themes: [],
  zones: [],
  notes: [],
  views: [],
  comments: [],
}
