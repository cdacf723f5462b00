import type { ActorId, LinkId } from '../map/ids'
import { isDirected, type Level, type Link } from '../map/link'
import { isBefore, lastDay } from '../map/partial-date'
import type { PlainMap } from '../map/plain-map'
import type { TimeState } from '../map/time-state'
import { isCoordinationTeam } from '../territory/coordination-team'

/**
 * A map through time, from what people say of an actor or a link (its state, its level before) and from its dates.
 *
 * - State comes first: what is said to be past is past, a plan stays a plan until somebody says that it came true.
 * - Dates refine what is current: after its last possible day it has ended, before its first possible day it is a plan.
 * - A year or a month gives the benefit of the doubt: 2023 begins on 1 January and ends on 31 December.
 * - What has no date is the same on every day. A past item without an end has ended on every day: nobody knows when.
 * - A link stands no better than its two ends do.
 *
 * `before` (avant) has no date: it is what is past, links that had a level before, and all actors that are not planned,
 * but for the coordination team, which came with the programme. `now` (aujourd'hui) is today. `aimed` (visé) is today
 * with all plans.
 */
export type Moment = 'before' | 'now' | 'aimed' | { readonly on: string }

/** When a map is read: on which day, `YYYY-MM-DD`, and at which moment seen from there; as it is unless said otherwise. */
export interface MomentOptions {
  readonly today: string
  readonly moment?: Moment
}

/** `not-yet` is what cannot be seen at that moment; `ended` is what is left as a ghost. */
export type Presence = 'standing' | 'new' | 'ended' | 'planned' | 'not-yet'

export interface LinkPresence {
  readonly presence: Presence
  /** The level of a partnership at that moment. */
  readonly level?: Level
}

export interface MapPresence {
  readonly actors: ReadonlyMap<ActorId, Presence>
  /** Links with a missing end are not in it. */
  readonly links: ReadonlyMap<LinkId, LinkPresence>
}

/** Days `YYYY-MM-DD`; what stands and did not on `newSince`, the stop of the slider before this one, is new. */
export interface Days {
  readonly today: string
  readonly newSince?: string
}

/** What is to be seen of each actor and link at a moment. An empty map has nothing to see. */
export function presenceAt(map: PlainMap, moment: Moment, { today, newSince }: Days): MapPresence {
  const now = presencesAt(map, moment, today)
  if (newSince === undefined) return now
  const then = presencesAt(map, { on: newSince }, today)
  const actors = new Map<ActorId, Presence>()
  for (const [id, presence] of now.actors) actors.set(id, marked(presence, then.actors.get(id)))
  const links = new Map<LinkId, LinkPresence>()
  for (const [id, link] of now.links)
    links.set(id, { ...link, presence: marked(link.presence, then.links.get(id)?.presence) })
  return { actors, links }
}

/**
 * The part of a map that stands at a moment, links with the level and agreement that they have then. What is aimed at
 * stands on what is there, so that `aimed` holds both; at every other moment plans are left out.
 */
export function mapAt(map: PlainMap, moment: Moment, today: string): PlainMap {
  const { actors, links } = presencesAt(map, moment, today)
  const isThere = (presence: Presence | undefined) =>
    presence === 'standing' || (presence === 'planned' && moment === 'aimed')
  return {
    ...map,
    actors: map.actors.filter(({ id }) => isThere(actors.get(id))),
    links: map.links.flatMap((link) => {
      const there = links.get(link.id)
      return there && isThere(there.presence) ? [asThen(link, there.level, moment)] : []
    }),
  }
}

/** Where an item stands today, its dates heard. */
export function stateOn({ state = 'current', since, until }: Lasting, today: string): TimeState {
  if (state !== 'current') return state
  if (until !== undefined && isBefore(until, today)) return 'past'
  return since !== undefined && isBefore(today, since) ? 'planned' : 'current'
}

/** What an actor and a link have in common. */
interface Lasting {
  readonly state?: TimeState | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
}

function marked(now: Presence, then: Presence | undefined): Presence {
  return now === 'standing' && then !== 'standing' ? 'new' : now
}

/** With the level of that moment, and with its agreement where it was signed by then. */
function asThen({ level: _level, agreement, ...link }: Link, level: Level | undefined, moment: Moment): Link {
  const isSigned = agreement && isSignedBy(agreement.start, link.state, moment)
  return { ...link, ...(level !== undefined && { level }), ...(isSigned && { agreement }) }
}

function isSignedBy(start: string | undefined, state: TimeState, moment: Moment): boolean {
  if (moment === 'now' || moment === 'aimed') return true
  if (moment === 'before') return state === 'past'
  return start === undefined || !isBefore(lastDay(moment.on), start)
}

function presencesAt(map: PlainMap, moment: Moment, today: string): MapPresence {
  const alone = new Map(map.links.map((link) => [link.id, linkAlone(link, moment, today)]))
  const ofTeamBefore = moment === 'before' ? endsOf(map.links, alone) : new Set<ActorId>()
  const actors = new Map<ActorId, Presence>()
  for (const actor of map.actors) {
    // The team came with the programme, unless a link says that it worked with somebody before.
    const isNewTeam = moment === 'before' && actor.state !== 'past' && isCoordinationTeam(actor.type)
    const presence = isNewTeam && !ofTeamBefore.has(actor.id) ? 'not-yet' : itemAt(actor, moment, today)
    actors.set(actor.id, presence)
  }
  const links = new Map<LinkId, LinkPresence>()
  for (const link of map.links) {
    const ends = [actors.get(link.from), actors.get(link.to)]
    const own = alone.get(link.id)
    if (!own || ends.includes(undefined)) continue
    links.set(link.id, {
      ...own,
      presence: LEAST.find((one) => one === own.presence || ends.includes(one)) ?? 'standing',
    })
  }
  return { actors, links }
}

/** From what hides a link most. */
const LEAST = ['not-yet', 'ended', 'planned'] as const

function endsOf(links: readonly Link[], presences: ReadonlyMap<LinkId, LinkPresence>): Set<ActorId> {
  const standing = links.filter(({ id }) => presences.get(id)?.presence === 'standing')
  return new Set(standing.flatMap(({ from, to }) => [from, to]))
}

function linkAlone(link: Link, moment: Moment, today: string): LinkPresence {
  const [level, levelBefore] = isDirected(link.kind) ? [] : [link.level, link.levelBefore]
  const at = (presence: Presence, then: Level | undefined): LinkPresence =>
    then === undefined || presence === 'not-yet' ? { presence } : { presence, level: then }

  if (moment === 'before') {
    const isKnown = levelBefore !== undefined || stateOn(link, today) === 'past'
    return at(isKnown ? 'standing' : 'not-yet', levelBefore ?? level)
  }
  // A link with a level before its own was there before its own date, at that level.
  const day = moment === 'aimed' ? undefined : moment === 'now' ? today : lastDay(moment.on)
  const isEarlier = levelBefore && link.state === 'current' && day && link.since && isBefore(day, link.since)
  return isEarlier ? at('standing', levelBefore) : at(itemAt(link, moment, today), level)
}

function itemAt(item: Lasting, moment: Moment, today: string): Presence {
  if (moment === 'before') return stateOn(item, today) === 'planned' ? 'not-yet' : 'standing'
  if (moment === 'now' || moment === 'aimed') return PRESENCE_OF[stateOn(item, today)]
  return itemOn(item, lastDay(moment.on), today)
}

const PRESENCE_OF = { current: 'standing', past: 'ended', planned: 'planned' } as const

function itemOn(item: Lasting, day: string, today: string): Presence {
  if (day >= today) return PRESENCE_OF[stateOn(item, day)]
  const { since, until } = item
  const state = stateOn(item, today)
  if (state === 'planned' || (since !== undefined && isBefore(day, since))) return 'not-yet'
  if (until === undefined) return state === 'past' ? 'ended' : 'standing'
  return isBefore(until, day) ? 'ended' : 'standing'
}
