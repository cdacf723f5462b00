import type { MapView } from '@maillage/shared/document/map-view'
import { useMemo, useSyncExternalStore } from 'react'
import { type Hue, typeHues } from '../../drawing/card-look'
import type { MapReading } from '../../map-session/map-reading'
import { useMapReading } from '../../map-session/map-reading-context'
import { useMapSession } from '../../map-session/map-session-context'

type Hues = ReadonlyMap<string, Hue>

const NONE: Hues = new Map()

/** The hues of the types that are lit; the same object as long as they are the same. */
export function useTypeHues({ isNeeded }: { readonly isNeeded: boolean }): Hues {
  const { view } = useMapSession()
  const reading = useMapReading()
  const store = useMemo(() => (isNeeded ? openHues(view, reading) : undefined), [isNeeded, view, reading])
  return useSyncExternalStore(store?.subscribe ?? never, store?.read ?? none)
}

function openHues(view: MapView, reading: MapReading | undefined) {
  let known = NONE
  let version = -1
  return {
    subscribe: (listener: () => void) => view.onAnyChange(listener),
    read(): Hues {
      // What only moves has the type that it had.
      if (version === view.contentVersion()) return known
      version = view.contentVersion()
      const next = typeHues([...(reading?.actors ?? view.actorIds())].flatMap((id) => view.actor(id)?.type ?? []))
      if (!isSame(known, next)) known = next
      return known
    },
  }
}

function isSame(a: Hues, b: Hues): boolean {
  return a.size === b.size && [...a].every(([type, hue]) => b.get(type) === hue)
}

const never = () => () => undefined
const none = () => NONE
