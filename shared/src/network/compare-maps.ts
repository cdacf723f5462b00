import type { ActorId } from '../map/ids'
import { isDirected, type Link } from '../map/link'
import type { PlacedActor, PlainMap } from '../map/plain-map'
import { endingOf } from './agreements'
import { stateOn } from './at-time'
import { changedFields, type FieldChange } from './changed-fields'
import type { ActorChange, ComparedDays, LevelChange, LinkChange, MapDifference, NamedLink } from './map-difference'
import { type Match, pairActors } from './pair-actors'
import { pairLinks } from './pair-links'

/**
 * The semantic difference of two maps of a territory: what people said otherwise, not where cards lie or who signed.
 * A map compared with itself on one day has none; the difference the other way around is its mirror.
 */
export function compareMaps(before: PlainMap, after: PlainMap, days: ComparedDays = {}): MapDifference {
  return comparePaired(pairMaps(before, after), days)
}

/** Two maps of a territory with what stands for the same on both. */
export interface PairedMaps {
  readonly before: PlainMap
  readonly after: PlainMap
  readonly actors: readonly Match<PlacedActor>[]
  readonly links: readonly Match<Link>[]
  /** The later ids of what is on both maps. */
  readonly afterOf: ReadonlyMap<ActorId, ActorId>
}

/** Finds what on one map stands for the same as on the other. */
export function pairMaps(before: PlainMap, after: PlainMap): PairedMaps {
  const actors = pairActors(before.actors, after.actors)
  const afterOf = new Map(actors.flatMap(({ before: was, after: is }) => (was && is ? [[was.id, is.id] as const] : [])))
  return { before, after, actors, links: pairLinks(before.links, after.links, afterOf), afterOf }
}

/** `compareMaps` for whoever needs the pairs as well. */
export function comparePaired(paired: PairedMaps, days: ComparedDays = {}): MapDifference {
  const { before, after, actors, links, afterOf } = paired
  const reading = { days, afterOf, named: { before: namer(before), after: namer(after) } }
  return {
    actors: actorDifference(actors, days),
    links: linkDifference(links, reading),
    agreements: agreementDifference(links, reading),
  }
}

interface Reading {
  readonly days: ComparedDays
  readonly afterOf: ReadonlyMap<ActorId, ActorId>
  readonly named: Readonly<Record<'before' | 'after', (link: Link) => NamedLink>>
}

function namer({ actors }: PlainMap): (link: Link) => NamedLink {
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  return (link) => ({ link, names: [names.get(link.from) ?? '', names.get(link.to) ?? ''] })
}

/** What stands on one side alone, what was on neither and is planned on one, and what is on both and stands alike. */
interface Sorted<T> {
  readonly added: T[]
  readonly removed: T[]
  readonly planned: T[]
  readonly unplanned: T[]
  readonly kept: { readonly before: T; readonly after: T }[]
}

function sortMatches<T extends PlacedActor | Link>(matches: readonly Match<T>[], days: ComparedDays): Sorted<T> {
  const sorted: Sorted<T> = { added: [], removed: [], planned: [], unplanned: [], kept: [] }
  for (const { before, after } of matches) {
    const was = before && stateThen(before, days.before)
    const is = after && stateThen(after, days.after)
    if (after && is === 'current' && was !== 'current') sorted.added.push(after)
    else if (before && was === 'current' && is !== 'current') sorted.removed.push(before)
    else if (before && after) sorted.kept.push({ before, after })
    else if (after && is === 'planned') sorted.planned.push(after)
    else if (before && was === 'planned') sorted.unplanned.push(before)
  }
  for (const list of [sorted.added, sorted.removed, sorted.planned, sorted.unplanned]) {
    list.sort((a, b) => compared(a.id, b.id))
  }
  sorted.kept.sort((a, b) => compared(a.after.id, b.after.id))
  return sorted
}

/** By what is said of it alone where no day is known. */
function stateThen(item: PlacedActor | Link, day: string | undefined) {
  return day === undefined ? (item.state ?? 'current') : stateOn(item, day)
}

function actorDifference(matches: readonly Match<PlacedActor>[], days: ComparedDays): MapDifference['actors'] {
  const { kept, ...lists } = sortMatches(matches, days)
  const changed = kept.map(
    ({ before, after }): ActorChange => ({
      before: before.id,
      after: after.id,
      name: after.name,
      fields: changedFields(before, after),
    }),
  )
  return { ...lists, changed: changed.filter(({ fields }) => fields.length > 0) }
}

function linkDifference(matches: readonly Match<Link>[], reading: Reading): MapDifference['links'] {
  const { added, removed, planned, unplanned, kept } = sortMatches(matches, reading.days)
  const [strengthened, weakened, changed] = [[] as LevelChange[], [] as LevelChange[], [] as LinkChange[]]
  for (const { before, after } of kept) {
    const { names } = reading.named.after(after)
    const change = { before: before.id, after: after.id, names }
    const fields = [...changedEnds(before, after, reading), ...changedFields(before, after)]
    const [from, to] = [levelOf(before), levelOf(after)]
    const isLevel =
      from !== undefined && to !== undefined && from !== to && stateThen(after, reading.days.after) === 'current'
    if (isLevel) (from < to ? strengthened : weakened).push({ ...change, from, to })
    const others = isLevel ? fields.filter(({ field }) => field !== 'level') : fields
    if (others.length > 0) changed.push({ ...change, fields: others })
  }
  const { before, after } = reading.named
  return {
    added: added.map(after),
    removed: removed.map(before),
    planned: planned.map(after),
    unplanned: unplanned.map(before),
    strengthened,
    weakened,
    changed,
  }
}

/** A link that leads to other actors than before; a partnership has no direction. */
function changedEnds(before: Link, after: Link, { afterOf }: Reading): FieldChange[] {
  const same = [afterOf.get(before.from) ?? before.from, afterOf.get(before.to) ?? before.to]
  const isTurned = !isDirected(after.kind) && same[0] === after.to && same[1] === after.from
  if (isTurned) return []
  return (['from', 'to'] as const).flatMap((field, at) =>
    same[at] === after[field] ? [] : [{ field, before: before[field], after: after[field] }],
  )
}

function agreementDifference(matches: readonly Match<Link>[], { days, named }: Reading): MapDifference['agreements'] {
  const [signed, ended] = [[] as NamedLink[], [] as NamedLink[]]
  for (const { before, after } of matches) {
    const [was, is] = [isInForce(before, days.before), isInForce(after, days.after)]
    if (after && is && !was) signed.push(named.after(after))
    if (before && was && !is) ended.push(named.before(before))
  }
  const byId = (a: NamedLink, b: NamedLink) => compared(a.link.id, b.link.id)
  return { signed: signed.sort(byId), ended: ended.sort(byId) }
}

function isInForce(link: Link | undefined, day: string | undefined): boolean {
  if (!link?.agreement || stateThen(link, day) !== 'current') return false
  return day === undefined || endingOf(link.agreement, day) !== 'ended'
}

function levelOf({ kind, level }: Link) {
  return isDirected(kind) ? undefined : level
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
