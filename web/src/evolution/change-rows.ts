import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import type { AgreementKind, Level } from '@maillage/shared/map/link'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import type { MapDifference } from '@maillage/shared/network/map-difference'
import type { ActorMark, ChangeKind, LinkMark, MapMarks } from '../map-session/map-marks'

/** How an item of the older map is called on the newer; two imports of a territory give it two ids. */
export interface NewIds {
  actor(id: ActorId): ActorId
  link(id: LinkId): LinkId
}

/** One line of what has changed. */
export type ChangeRow = LinkRow | ActorRow

interface LinkRow {
  readonly subject: 'link'
  readonly id: LinkId
  readonly kind: ChangeKind
  readonly names: readonly [string, string]
  readonly level?: Level | undefined
  /** The level before, of what became stronger or weaker. */
  readonly from?: Level | undefined
  /** Names of the fields that say something else, such as `themes` or `agreement.end`. */
  readonly fields: readonly string[]
  readonly signed?: AgreementKind | undefined
  readonly ended?: AgreementKind | undefined
}

interface ActorRow {
  readonly subject: 'actor'
  readonly id: ActorId
  readonly kind: Exclude<ActorMark, 'absent'>
  readonly name: string
  readonly fields: readonly string[]
}

/** The headings of the list, in its order. */
export const ROW_GROUPS = ['stronger', 'added', 'planned', 'weaker', 'gone', 'changed', 'actors'] as const
export type RowGroup = (typeof ROW_GROUPS)[number]

export function groupOf(row: ChangeRow): RowGroup {
  return row.subject === 'actor' ? 'actors' : row.kind
}

const COLLATOR = new Intl.Collator('fr', { numeric: true })

/** A row for each link and actor that is marked, by heading, and by name under each. */
export function rowsOf(difference: MapDifference, marks: MapMarks, named: NewIds): ChangeRow[] {
  return inOrder([...linkRows(difference, marks, named), ...actorRows(difference, named)])
}

/** « CPAM – CHRS », or the name of an actor. */
export function nameOf(row: ChangeRow): string {
  return row.subject === 'actor' ? row.name : row.names.join(' – ')
}

function linkRows({ links, agreements }: MapDifference, marks: MapMarks, named: NewIds): ChangeRow[] {
  const names = new Map<LinkId, readonly [string, string]>()
  const { added, removed, planned, unplanned, strengthened, weakened, changed } = links
  for (const one of [...added, ...planned, ...agreements.signed]) names.set(one.link.id, one.names)
  for (const one of [...removed, ...unplanned, ...agreements.ended]) names.set(named.link(one.link.id), one.names)
  for (const one of [...strengthened, ...weakened, ...changed]) names.set(one.after, one.names)
  const fields = new Map(changed.map(({ after, fields }) => [after, fields.map(({ field }) => field)]))
  const signed = new Map(agreements.signed.map(({ link }) => [link.id, link.agreement?.kind]))
  const ended = new Map(agreements.ended.map(({ link }) => [named.link(link.id), link.agreement?.kind]))
  return [...marks.links].flatMap(([id, mark]): ChangeRow[] => {
    const ends = names.get(id)
    if (!ends || !isChange(mark)) return []
    return [
      {
        subject: 'link',
        id,
        kind: mark.kind,
        names: ends,
        level: mark.level,
        from: 'from' in mark ? mark.from : undefined,
        fields: fields.get(id) ?? [],
        signed: signed.get(id),
        ended: ended.get(id),
      },
    ]
  })
}

function isChange(mark: LinkMark): mark is Exclude<LinkMark, { readonly kind: 'then' | 'absent' }> {
  return mark.kind !== 'then' && mark.kind !== 'absent'
}

function actorRows({ actors }: MapDifference, named: NewIds): ChangeRow[] {
  const rowOf = (kind: ActorRow['kind']) => (actor: { readonly id: ActorId; readonly name: string }) =>
    ({ subject: 'actor', kind, id: named.actor(actor.id), name: actor.name, fields: [] }) as const
  return [
    ...actors.added.map(rowOf('added')),
    ...actors.planned.map(rowOf('planned')),
    ...[...actors.removed, ...actors.unplanned].map(rowOf('gone')),
    ...actors.changed.map(({ after, name, fields }) => ({
      subject: 'actor' as const,
      kind: 'changed' as const,
      id: after,
      name,
      fields: fields.map(({ field }) => field),
    })),
  ]
}

/** The rows of a map on which something is marked, where there is no other map to compare it with. */
export function markedRows({ actors, links }: PlainMap, marks: MapMarks): ChangeRow[] {
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  const ofLinks = links.flatMap(({ id, from, to }): ChangeRow[] => {
    const mark = marks.links.get(id)
    if (!mark || !isChange(mark)) return []
    const ends = [names.get(from) ?? '', names.get(to) ?? ''] as const
    return [{ subject: 'link', id, kind: mark.kind, names: ends, level: mark.level, fields: [] }]
  })
  const ofActors = actors.flatMap(({ id, name }): ChangeRow[] => {
    const kind = marks.actors.get(id)
    return kind === undefined || kind === 'absent' ? [] : [{ subject: 'actor', id, kind, name, fields: [] }]
  })
  return inOrder([...ofLinks, ...ofActors])
}

function inOrder(rows: ChangeRow[]): ChangeRow[] {
  const rank = (row: ChangeRow) => ROW_GROUPS.indexOf(groupOf(row))
  return rows.sort((a, b) => rank(a) - rank(b) || COLLATOR.compare(nameOf(a), nameOf(b)))
}
