import * as z from 'zod/mini'
import { ActorId, LinkId, ViewId } from './ids'
import { LABEL_LENGTH, VIEW_LEAD_LENGTH } from './lengths'
import { NO_VIEW_FILTER } from './no-view-filter'
import { Area } from './paper'
import { SIGNATURE } from './signature'
import { SnapshotId } from './snapshot'
import { FILTER_ITEMS, Rest, Surroundings, type ViewFilter } from './view-filter'

/** What gives actors their colours: a field that they have. */
export const COLOR_FIELDS = ['sphere', 'type', 'programme', 'state'] as const
type ColorField = (typeof COLOR_FIELDS)[number]

/** What gives actors their sizes: nothing, their links, or the euros of the agreements of these. */
export const SIZE_FIELDS = ['none', 'links', 'amount'] as const
type SizeField = (typeof SIZE_FIELDS)[number]

/** Whose names are written: those of what is lit, or of the rest too. */
export const NAMED = ['lit', 'all'] as const
type Named = (typeof NAMED)[number]

/** Numbers that a view may show beside the map; each is one of `Figures`. */
export const VIEW_FIGURES = [
  'actors',
  'links',
  'structured',
  'porosity',
  'meanLevel',
  'density',
  'throughTeam',
  'agreements',
  'amount',
  'ending',
  'gap',
  'isolated',
  'missing',
] as const

type ViewFigure = (typeof VIEW_FIGURES)[number]

/** More of them cannot be read from the back of a room. */
export const FIGURES_SHOWN = 2

/** More would be a frozen copy of a map, not a reading of it. In actors and links. */
export const MOST_PICKED = 1_000

const Order = z.string().check(z.regex(/^[A-Za-z][0-9A-Za-z]{1,63}$/))
const Title = z.string().check(z.maxLength(LABEL_LENGTH))
const Lead = z.string().check(z.maxLength(VIEW_LEAD_LENGTH))
const Signature = z.object(SIGNATURE)

/** Actors and links one by one, as an indicator counted them; the actors at the ends of a link are lit with it. */
export interface Picked {
  readonly actors: readonly ActorId[]
  readonly links: readonly LinkId[]
}

/**
 * A saved reading of the map, for a comité: what is lit, from where it is seen, and what is said of it. It keeps no copy: it
 * is true of the map as it is, or of the version to which it is pinned.
 */
export interface View extends z.infer<typeof Signature> {
  readonly id: ViewId
  /**
   * A place among the views, such that there is always another between two: see `fractional-indexing`. Empty where a file or a
   * peer gave none that can be understood: the view comes last.
   */
  readonly order: string
  /** One sentence, as on the screen. */
  readonly title: string
  /** Words of the title that are marked. */
  readonly highlight?: string | undefined
  readonly lead: string
  readonly filter: ViewFilter
  readonly focus?: Surroundings | undefined
  /** Nothing but these, as far as they are still there. */
  readonly picked?: Picked | undefined
  readonly rest: Rest
  /** What of the map is framed, so that it fits every screen; absent frames what is lit. */
  readonly camera?: Area | undefined
  readonly colorBy: ColorField
  readonly sizeBy: SizeField
  readonly names: Named
  readonly legend: boolean
  readonly figures: readonly ViewFigure[]
  /** The version that is shown, or the live map where it is absent. */
  readonly snapshot?: SnapshotId | undefined
}

/** The view that a record holds, field by field: what another version or a hostile peer wrote must not cost the rest of it. */
export function viewOf(record: unknown): View | undefined {
  const given = fieldsOf(record)
  const id = read(ViewId, given.id)
  if (id === undefined) return undefined
  const signature = Object.entries(SIGNATURE).map(([key, schema]) => [key, read(schema, given[key])])
  const view: View = {
    id,
    order: read(Order, given.order) ?? '',
    title: read(Title, given.title) ?? '',
    highlight: read(Title, given.highlight) || undefined,
    lead: read(Lead, given.lead) ?? '',
    filter: filterIn(given.filter),
    focus: surroundingsIn(given.focus),
    picked: pickedIn(given.picked),
    rest: read(Rest, given.rest) ?? 'fade',
    camera: read(Area, given.camera),
    colorBy: read(z.enum(COLOR_FIELDS), given.colorBy) ?? 'sphere',
    sizeBy: read(z.enum(SIZE_FIELDS), given.sizeBy) ?? 'none',
    names: read(z.enum(NAMED), given.names) ?? 'lit',
    legend: given.legend !== false,
    figures: readList(z.enum(VIEW_FIGURES), given.figures),
    snapshot: read(SnapshotId, given.snapshot),
    ...Object.fromEntries(signature),
  }
  // What is absent is no field: two readers of one record see equal views.
  return Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined)) as unknown as View
}

function filterIn(value: unknown): ViewFilter {
  const given = fieldsOf(value)
  const lists = Object.entries(FILTER_ITEMS).map(([part, item]) => [part, readList<unknown>(item, given[part])])
  return { ...NO_VIEW_FILTER, words: read(Title, given.words) ?? '', ...Object.fromEntries(lists) }
}

/** An actor as far as nobody goes is read with its neighbours. */
function surroundingsIn(value: unknown): Surroundings | undefined {
  return read(Surroundings, value) ?? read(Surroundings, { ...fieldsOf(value), steps: 1 })
}

function pickedIn(value: unknown): Picked | undefined {
  const { actors, links } = fieldsOf(value)
  if (!Array.isArray(actors) || !Array.isArray(links)) return undefined
  return { actors: readList(ActorId, actors), links: readList(LinkId, links) }
}

function read<T>(schema: z.ZodMiniType<T>, value: unknown): T | undefined {
  return schema.safeParse(value).data
}

/** What is known of a list, once each: one value that is not must not cost the others. */
function readList<T>(item: z.ZodMiniType<T>, values: unknown): T[] {
  const known = Array.isArray(values) ? values.map((value) => read(item, value)) : []
  return [...new Set(known)].filter((value) => value !== undefined)
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
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
