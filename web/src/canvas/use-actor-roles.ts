import { countEndingSoon } from '@maillage/shared/map/agreement-end'
import type { ActorId } from '@maillage/shared/map/ids'
import { useMapSession } from '../map-session/map-session-context'
import { today } from '../map-session/today'
import { useLinksOf } from '../map-session/use-map'
import type { ActorRoles } from './spoken-names'

/** What is counted for an actor: its links, and the agreements of them that end soon. */
export function useActorRoles(id: ActorId): ActorRoles {
  const { view } = useMapSession()
  const ids = useLinksOf(id)
  const links = ids.flatMap((link) => view.link(link) ?? [])
  return { linkCount: ids.length, endingCount: countEndingSoon(links, today()).get(id) ?? 0 }
}
