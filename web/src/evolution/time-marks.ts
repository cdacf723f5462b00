import type { PlainMap } from '@maillage/shared/map/plain-map'
import { type Days, type LinkPresence, type Moment, type Presence, presenceAt } from '@maillage/shared/network/at-time'
import { type ActorMark, type LinkMark, type MapMarks, NO_MARKS } from '../map-session/map-marks'

/** What of a map is to be seen at a moment: new links light up, ended ones stay as ghosts, plans are drawn as such. */
export function timeMarks(map: PlainMap, moment: Moment, days: Days): MapMarks {
  // Today is the map as it is: its own drawing tells what is past and planned.
  if (moment === 'now') return NO_MARKS
  const { actors, links } = presenceAt(map, moment, days)
  const levels = new Map(map.links.map(({ id, level }) => [id, level]))
  const linkMarks = [...links].flatMap(([id, presence]) => {
    const mark = linkMark(presence, levels.get(id))
    return mark ? [[id, mark] as const] : []
  })
  const actorMarks = [...actors].flatMap(([id, presence]) => {
    const mark = ACTOR_MARKS[presence]
    return mark ? [[id, mark] as const] : []
  })
  return {
    actors: new Map(actorMarks),
    links: new Map(linkMarks),
    // What is aimed at stands out before what is there already.
    isRestPale: moment === 'aimed' && linkMarks.some(([, { kind }]) => kind === 'planned'),
  }
}

/** Whether anything says how it was before, how it is meant to be, since when or until when. */
export function hasHistory({ actors, links }: PlainMap): boolean {
  return (
    links.some(
      ({ state, since, until, levelBefore }) => state !== 'current' || [since, until, levelBefore].some(isSaid),
    ) || actors.some(({ state = 'current', since, until }) => state !== 'current' || [since, until].some(isSaid))
  )
}

function isSaid(value: unknown): boolean {
  return value !== undefined
}

const ACTOR_MARKS: Readonly<Record<Presence, ActorMark | undefined>> = {
  standing: undefined,
  new: 'added',
  ended: 'gone',
  planned: 'planned',
  'not-yet': 'absent',
}

function linkMark({ presence, level }: LinkPresence, own: LinkPresence['level']): LinkMark | undefined {
  switch (presence) {
    case 'new':
      return { kind: 'added', level }
    case 'ended':
      return { kind: 'gone', level }
    case 'planned':
      return { kind: 'planned', level }
    case 'not-yet':
      return { kind: 'absent' }
    case 'standing':
      return level === own ? undefined : { kind: 'then', level }
    default:
      return presence satisfies never
  }
}
