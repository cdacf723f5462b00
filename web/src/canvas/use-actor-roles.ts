import { countEndingSoon } from '@maillage/shared/map/agreement-end'
import type { ActorId } from '@maillage/shared/map/ids'
import type { Link } from '@maillage/shared/map/link'
import { type LinkMark, useMapMarks } from '../map-session/map-marks'
import { useMapSession } from '../map-session/map-session-context'
import { today } from '../map-session/today'
import { useLinksOf } from '../map-session/use-map'
import type { ActorRoles } from './spoken-names'

export interface CountedRoles extends ActorRoles {
  readonly links: readonly Link[]
}

/** What is counted for an actor: its links, and the agreements of them that end soon. */
export function useActorRoles(id: ActorId): CountedRoles {
  const { view } = useMapSession()
  const ids = useLinksOf(id)
  const { links: marks } = useMapMarks()
  // What is not there at the moment that is shown, or not any more, is none of its links then.
  const there = marks.size === 0 ? ids : ids.filter((link) => !isAway(marks.get(link)?.kind))
  const links = there.flatMap((link) => view.link(link) ?? [])
  return { links, linkCount: there.length, endingCount: countEndingSoon(links, today()).get(id) ?? 0 }
}

function isAway(kind: LinkMark['kind'] | undefined): boolean {
  return kind === 'absent' || kind === 'gone'
}
