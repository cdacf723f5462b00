import * as z from 'zod/mini'
import { Programme, ThemeCode } from '../map/actor'
import { ActorId, LinkId, ViewId } from '../map/ids'
import { LABEL_LENGTH, VIEW_LEAD_LENGTH } from '../map/lengths'
import { Level, LinkKind } from '../map/link'
import { Area } from '../map/paper'
import { SIGNATURE } from '../map/signature'
import { SnapshotId } from '../map/snapshot'
import { SPHERES } from '../map/sphere'
import { MOST_STEPS } from '../map/steps'
import { TimeState } from '../map/time-state'
import { LINK_POINTS } from '../map/two-voices'
import { COLOR_FIELDS, NAMED, SIZE_FIELDS, VIEW_FIGURES } from '../map/view'
import { Rest } from '../map/view-filter'

function listOf<T>(item: z.ZodMiniType<T>) {
  return z.optional(z.array(item))
}

const Text = z.string().check(z.maxLength(LABEL_LENGTH))

/**
 * A view as this version writes it, so that the schema of an export tells other tools what one may say. Reading asks for less:
 * see `View`, which passes over what it does not understand.
 */
export const WrittenView = z.looseObject({
  id: ViewId,
  order: z.optional(z.string()),
  title: z.optional(Text),
  highlight: z.optional(Text),
  lead: z.optional(z.string().check(z.maxLength(VIEW_LEAD_LENGTH))),
  filter: z.optional(
    z.looseObject({
      words: z.optional(Text),
      spheres: listOf(z.enum(SPHERES)),
      types: listOf(z.string()),
      tags: listOf(z.string()),
      programmes: listOf(Programme),
      themes: listOf(ThemeCode),
      levels: listOf(Level),
      points: listOf(z.enum(LINK_POINTS)),
      kinds: listOf(LinkKind),
      states: listOf(TimeState),
    }),
  ),
  focus: z.optional(z.object({ actor: ActorId, steps: z.int().check(z.gte(1), z.lte(MOST_STEPS)) })),
  picked: z.optional(z.object({ actors: z.array(ActorId), links: z.array(LinkId) })),
  rest: z.optional(Rest),
  camera: z.optional(Area),
  colorBy: z.optional(z.enum(COLOR_FIELDS)),
  sizeBy: z.optional(z.enum(SIZE_FIELDS)),
  names: z.optional(z.enum(NAMED)),
  legend: z.optional(z.boolean()),
  figures: listOf(z.enum(VIEW_FIGURES)),
  snapshot: z.optional(SnapshotId),
  ...SIGNATURE,
})
