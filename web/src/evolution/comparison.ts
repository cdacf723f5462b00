import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { isDirected, type Level, type Link } from '@maillage/shared/map/link'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import { comparePaired, type PairedMaps, pairMaps } from '@maillage/shared/network/compare-maps'
import type { MapDifference } from '@maillage/shared/network/map-difference'
import { type DifferenceSummary, summaryOf } from '@maillage/shared/network/summary-of'
import type { ActorMark, LinkMark, MapMarks } from '../map-session/map-marks'
import { type ChangeRow, type NewIds, rowsOf } from './change-rows'

/** A map and the day on which it is read, `YYYY-MM-DD`. */
export interface Side {
  readonly map: PlainMap
  readonly day: string
}

/** Two maps of a territory as one: ids are those of the newer, and what both have stands where the newer has it. */
export interface Comparison {
  /** The older map. */
  readonly before: PlainMap
  /** The newer map, and what it lacks of the older one. */
  readonly both: PlainMap
  readonly after: PlainMap
  /** Of what changed, on `both`. */
  readonly marks: MapMarks
  readonly rows: readonly ChangeRow[]
  readonly difference: MapDifference
  readonly summary: DifferenceSummary
}

export function compareSides(older: Side, newer: Side): Comparison {
  const paired = pairMaps(older.map, newer.map)
  const difference = comparePaired(paired, { before: older.day, after: newer.day })
  const named = namesOf(paired)
  const before = renamed(older.map, newer.map, named)
  const both = joined(before, newer.map)
  const marks = marksOf(difference, named)
  return {
    before,
    both,
    after: newer.map,
    marks,
    rows: rowsOf(difference, marks, named),
    difference,
    summary: summaryOf(difference),
  }
}

function namesOf({ links, afterOf }: PairedMaps): NewIds {
  const linkOf = new Map(
    links.flatMap(({ before, after }) => (before && after ? [[before.id, after.id] as const] : [])),
  )
  return { actor: (id) => afterOf.get(id) ?? id, link: (id) => linkOf.get(id) ?? id }
}

function renamed(older: PlainMap, newer: PlainMap, named: NewIds): PlainMap {
  const places = new Map(newer.actors.map(({ id, position }) => [id, position]))
  return {
    ...older,
    actors: older.actors.map(({ position: old, ...actor }) => {
      const id = named.actor(actor.id)
      const position = places.get(id) ?? old
      return { ...actor, id, ...(position && { position }) }
    }),
    links: older.links.map((link) => ({
      ...link,
      id: named.link(link.id),
      from: named.actor(link.from),
      to: named.actor(link.to),
    })),
    // They have no history: those of the newer map tell where one is.
    zones: newer.zones,
    notes: newer.notes,
  }
}

function joined(before: PlainMap, after: PlainMap): PlainMap {
  return {
    ...after,
    actors: withMissing(after.actors, before.actors, ({ id }) => id),
    links: withMissing(after.links, before.links, ({ id }) => id),
    types: withMissing(after.types, before.types, ({ code }) => code),
    themes: withMissing(after.themes, before.themes, ({ code }) => code),
  }
}

function withMissing<T>(items: readonly T[], others: readonly T[], keyOf: (item: T) => string): T[] {
  const known = new Set(items.map(keyOf))
  return [...items, ...others.filter((item) => !known.has(keyOf(item)))]
}

function marksOf({ actors, links, agreements }: MapDifference, named: NewIds): MapMarks {
  const linkMarks = new Map<LinkId, LinkMark>()
  const mark = (id: LinkId, kind: 'added' | 'gone' | 'planned' | 'changed', link?: Link) => {
    if (!linkMarks.has(id)) linkMarks.set(id, { kind, level: link && levelOf(link) })
  }
  for (const { link } of links.added) mark(link.id, 'added', link)
  for (const { link } of [...links.removed, ...links.unplanned]) mark(named.link(link.id), 'gone', link)
  for (const { link } of links.planned) mark(link.id, 'planned', link)
  for (const { after, from, to } of links.strengthened) linkMarks.set(after, { kind: 'stronger', from, level: to })
  for (const { after, from, to } of links.weakened) linkMarks.set(after, { kind: 'weaker', from, level: to })
  for (const { after } of links.changed) mark(after, 'changed')
  for (const { link } of agreements.signed) mark(link.id, 'changed')
  for (const { link } of agreements.ended) mark(named.link(link.id), 'changed')

  const actorMarks = new Map<ActorId, ActorMark>([
    ...actors.changed.map(({ after }) => [after, 'changed'] as const),
    ...actors.planned.map(({ id }) => [id, 'planned'] as const),
    ...[...actors.removed, ...actors.unplanned].map(({ id }) => [named.actor(id), 'gone'] as const),
    ...actors.added.map(({ id }) => [id, 'added'] as const),
  ])
  return { actors: actorMarks, links: linkMarks, isRestPale: true }
}

function levelOf({ kind, level }: Link): Level | undefined {
  return isDirected(kind) ? undefined : level
}
