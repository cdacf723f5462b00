import * as z from 'zod/mini'
import { ActorId, LinkId, ViewId } from './ids'
import { knownOf } from './known-of'
import { LABEL_LENGTH, VIEW_LEAD_LENGTH } from './lengths'
import { Area } from './paper'
import { SIGNATURE } from './signature'
import { SnapshotId } from './snapshot'
import { LIT_PARTS, Rest, Surroundings } from './view-filter'

/** What gives actors their colours: a field that they have. */
export const COLOR_FIELDS = ['sphere', 'type', 'programme', 'state'] as const

/** What gives actors their sizes: nothing, their links, or the euros of the agreements of these. */
export const SIZE_FIELDS = ['none', 'links', 'amount'] as const

/** Whose names are written: those of what is lit, or of the rest too. */
export const NAMED = ['lit', 'all'] as const

/** Numbers that a view may show beside the map; each is one of `Figures`. */
export const VIEW_FIGURES = [
  'actors',
  'links',
  'structured',
  'porosity',
  'meanLevel',
  'density',
  'averageDegree',
  'throughTeam',
  'agreements',
  'amount',
  'ending',
  'gap',
  'isolated',
  'missing',
] as const

/** So many readings of one map are presented by nobody. */
export const MOST_VIEWS = 100

/** More would be a frozen copy of a map, not a reading of it. In actors and links. */
export const MOST_PICKED = 1_000

const ViewFilter = z.object(LIT_PARTS)
export type ViewFilter = z.infer<typeof ViewFilter>

/** A filter that asks for nothing. */
export const NO_VIEW_FILTER: ViewFilter = ViewFilter.parse({})

/** Actors and links one by one, as an indicator counted them; the actors at the ends of a link are lit with it. */
const Picked = z.object({ actors: knownOf(ActorId), links: knownOf(LinkId) })
export type Picked = z.infer<typeof Picked>

/** A place among the views that can always be found between two others: see `fractional-indexing`. */
const Order = z.string().check(z.regex(/^[A-Za-z][0-9A-Za-z]{1,63}$/))

function orAbsent<T>(schema: z.ZodMiniType<T>) {
  return z.catch(z.optional(schema), undefined)
}

/**
 * A saved reading of the map, for a comité: what is lit, from where it is seen, and what is said of it. It keeps no copy: it
 * is true of the map as it is, or of the version to which it is pinned. Reading is tolerant, field by field: what another
 * version or a hostile peer wrote must not cost the rest of a view.
 */
export const View = z.object({
  id: ViewId,
  /** Empty where a file or a peer gave none that can be understood: it comes last. */
  order: z.catch(Order, ''),
  /** One sentence, as on the screen. */
  title: z.catch(z.string().check(z.maxLength(LABEL_LENGTH)), ''),
  /** Words of the title that are marked. */
  highlight: orAbsent(z.string().check(z.minLength(1), z.maxLength(LABEL_LENGTH))),
  lead: z.catch(z.string().check(z.maxLength(VIEW_LEAD_LENGTH)), ''),
  filter: z.catch(ViewFilter, NO_VIEW_FILTER),
  focus: orAbsent(Surroundings),
  /** Nothing but these, as far as they are still there. */
  picked: orAbsent(Picked),
  rest: z.catch(Rest, 'fade'),
  /** What of the map is framed, so that it fits every screen; absent frames what is lit. */
  camera: orAbsent(Area),
  colorBy: z.catch(z.enum(COLOR_FIELDS), 'sphere'),
  sizeBy: z.catch(z.enum(SIZE_FIELDS), 'none'),
  names: z.catch(z.enum(NAMED), 'lit'),
  legend: z.catch(z.boolean(), true),
  figures: knownOf(z.enum(VIEW_FIGURES)),
  /** The version that is shown, or the live map where it is absent. */
  snapshot: orAbsent(SnapshotId),
  createdAt: orAbsent(SIGNATURE.createdAt),
  createdBy: orAbsent(SIGNATURE.createdBy),
  updatedAt: orAbsent(SIGNATURE.updatedAt),
  updatedBy: orAbsent(SIGNATURE.updatedBy),
})
export type View = z.infer<typeof View>

/** The view that a record holds; undefined only where it has no id. */
export function viewOf(record: unknown): View | undefined {
  const { data } = View.safeParse(record)
  // What could not be understood is absent, not `undefined`: two readers of one record see equal views.
  return data && (Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as View)
}

/** The views of a map in their order, the same on every device. */
export function viewsOf(records: readonly unknown[]): View[] {
  return records.flatMap((record) => viewOf(record) ?? []).sort(inOrder)
}

/** Two that were put in one place at once are told apart by their ids. */
export function inOrder(a: View, b: View): number {
  if (a.order !== b.order) {
    if (a.order === '' || b.order === '') return a.order === '' ? 1 : -1
    return a.order < b.order ? -1 : 1
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
