import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { useMemo, useSyncExternalStore } from 'react'
import { type ActorMark, type LinkMark, signOf, useMapMarks, useMarkedMap } from '../../map-session/map-marks'
import type { Faded } from '../emphasis'

/** How a link is drawn for what became of it; `same` steps back behind those that changed. */
export type LinkChange = Exclude<LinkMark['kind'], 'then' | 'absent'> | 'same'

/** What became of one link; re-renders only when that changes. */
export function useLinkMark(id: LinkId): LinkMark | undefined {
  const { marks } = useMarkedMap()
  return useSyncExternalStore(marks.subscribe, () => marks.read().links.get(id))
}

export function useActorMark(id: ActorId): ActorMark | undefined {
  const { marks } = useMarkedMap()
  return useSyncExternalStore(marks.subscribe, () => marks.read().actors.get(id))
}

export function useLinkChange(id: LinkId): LinkChange | undefined {
  const { marks } = useMarkedMap()
  return useSyncExternalStore(marks.subscribe, () => {
    const { links, isRestPale } = marks.read()
    return linkChange(links.get(id), isRestPale)
  })
}

export function linkChange(mark: LinkMark | undefined, isRestPale: boolean): LinkChange | undefined {
  if (!mark || mark.kind === 'then' || mark.kind === 'absent') return isRestPale ? 'same' : undefined
  return mark.kind
}

/** Whether the sign of a change stands where the badges of a link would. */
export function useHidesBadges(id: LinkId): boolean {
  const { marks } = useMarkedMap()
  return useSyncExternalStore(marks.subscribe, () => {
    const { links, isRestPale } = marks.read()
    const mark = links.get(id)
    return isRestPale || (mark !== undefined && signOf(mark) !== undefined)
  })
}

/** Whether it is pointed at from beside the map. */
export function useIsPointed(id: ActorId | LinkId): boolean {
  const { pointed } = useMarkedMap()
  return useSyncExternalStore(pointed.subscribe, () => pointed.read()?.id === id)
}

/** What is not there at the moment that is shown. */
export function useAbsent(): Faded {
  const { actors, links } = useMapMarks()
  return useMemo(
    () => ({
      actors: new Set([...actors].flatMap(([id, mark]) => (mark === 'absent' ? [id] : []))),
      links: new Set([...links].flatMap(([id, mark]) => (mark.kind === 'absent' ? [id] : []))),
    }),
    [actors, links],
  )
}
