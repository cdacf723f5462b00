import type { Position } from '@maillage/shared/map/actor'
import type { ActorId } from '@maillage/shared/map/ids'
import { useTranslate } from '../../i18n/use-translate'
import { useMapSession } from '../../map-session/map-session-context'
import { useAttempt } from '../../map-session/use-attempt'
import { useCanvas } from '../canvas-context'
import { type Alignment, type Axis, aligned, distributed, tidied } from './arrangement'

export interface Arrange {
  align(ids: ReadonlySet<ActorId>, alignment: Alignment): boolean
  distribute(ids: ReadonlySet<ActorId>, axis: Axis): boolean
  tidy(ids: ReadonlySet<ActorId>): boolean
  /** Locks all in their places; frees all when all are locked. */
  toggleLock(ids: ReadonlySet<ActorId>): boolean
}

/** Sets several cards in order, each act one change; whether there was anything to do. Locked cards stay. */
export function useArrange(): Arrange {
  const t = useTranslate()
  const { edit, view } = useMapSession()
  const { cards, said } = useCanvas()
  const attempt = useAttempt()
  const isLocked = (id: ActorId) => view.actor(id)?.isLocked === true
  const move = (places: ReadonlyMap<ActorId, Position>): boolean => {
    const free = new Map([...places].filter(([id]) => !isLocked(id)))
    if (free.size === 0) return false
    attempt(() => {
      edit.moveItems({ actors: free })
      said.set(t('arrange.done', { count: free.size }))
    })
    return true
  }
  return {
    align: (ids, alignment) => ids.size > 1 && move(aligned(cards.boxesOf(ids), alignment)),
    distribute: (ids, axis) => move(distributed(cards.boxesOf(ids), axis)),
    // A grid has no place for what stays elsewhere.
    tidy: (ids) => ids.size > 1 && move(tidied(cards.boxesOf([...ids].filter((id) => !isLocked(id))))),
    toggleLock(ids) {
      const isFreeing = [...ids].every(isLocked)
      if (ids.size === 0) return false
      attempt(() => {
        edit.lockActors(ids, !isFreeing)
        said.set(t(isFreeing ? 'arrange.unlocked' : 'arrange.locked', { count: ids.size }))
      })
      return true
    },
  }
}
