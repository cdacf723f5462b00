import type { Position } from '@maillage/shared/map/actor'
import type { SCREENS } from '@maillage/shared/protocol/presenting-state'
import { canEdit } from '@maillage/shared/protocol/roles'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useMapSession } from '../map-session/map-session-context'
import { paused } from './paused'
import { beginAfter, type Presenter, presenterAmong, showersAmong } from './presenters'
import { usePresenter } from './use-presenters'

export type Screen = (typeof SCREENS)[number]

export interface Shown {
  /** Of the view; empty for the whole map. */
  readonly view: string
  readonly step: number
  readonly screen: Screen
  readonly isAround: boolean
}

export interface Presenting {
  /** When it began, in milliseconds since 1970. */
  readonly since: number
  /** Who began before, and is followed instead. */
  readonly other: Presenter | undefined
  /** Shows others where the light is on the map; null where it is off. */
  point(place: Position | null): void
  /** Tells those who follow that it is over. */
  end(): void
}

/** Leads those who follow: where this presentation is goes to them, unless somebody else began before. */
export function usePresenting({ view, step, screen, isAround }: Shown): Presenting {
  const { presence, role, territory } = useMapSession()
  const [since] = useState(() => paused.read()?.since ?? beginAfter(presenterAmong(showersAmong(presence)), Date.now()))
  const earlier = usePresenter()
  const other = earlier && earlier.presenting.since < since ? earlier : undefined
  const leads = canEdit(role) && other === undefined
  const hasEnded = useRef(false)
  useEffect(() => {
    hasEnded.current = false
    presence.show({ presenting: leads ? { view, step, screen, isAround, since } : null })
  }, [presence, leads, view, step, screen, isAround, since])
  // Whoever leaves for the map comes back here.
  const place = useRef(step)
  useEffect(() => {
    place.current = step
  })
  useEffect(() => {
    paused.set(undefined)
    return () => {
      presence.show({ laser: null })
      if (!hasEnded.current) paused.set({ territory, step: place.current, since })
    }
  }, [presence, territory, since])
  const point = useCallback(
    (at: Position | null) => {
      if (leads) presence.show({ laser: at && [Math.round(at[0]), Math.round(at[1])] })
    },
    [presence, leads],
  )
  const end = useCallback(() => {
    hasEnded.current = true
    presence.show({ presenting: null, laser: null })
  }, [presence])
  return { since, other: canEdit(role) ? other : undefined, point, end }
}
