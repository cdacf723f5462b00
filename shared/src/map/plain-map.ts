import * as z from 'zod'
import { Actor, Position } from './actor'
import { MapKey } from './ids'
import { Link } from './link'
import { PlainNote } from './note'
import { OwnTheme, OwnType } from './own-words'
import { PlainZone } from './zone'

/** An actor with its place; one that was never placed has none. */
export const PlacedActor = Actor.extend({ position: Position.optional() })
export type PlacedActor = z.infer<typeof PlacedActor>

/** Views and comments: kept field by field, whatever a later version put in them. */
export const MapRecord = z.looseObject({ id: MapKey })
export type MapRecord = z.infer<typeof MapRecord>

/** A whole map as plain, immutable values: what is exported, drawn small, compared and measured. */
export const PlainMap = z.object({
  actors: z.array(PlacedActor).readonly(),
  links: z.array(Link).readonly(),
  types: z.array(OwnType).readonly().default([]),
  themes: z.array(OwnTheme).readonly().default([]),
  zones: z.array(PlainZone).readonly(),
  notes: z.array(PlainNote).readonly(),
  views: z.array(MapRecord).readonly(),
  comments: z.array(MapRecord).readonly(),
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
