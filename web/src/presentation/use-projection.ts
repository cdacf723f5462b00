import { useCallback, useEffect, useRef, useState } from 'react'
import { useMapSession } from '../map-session/map-session-context'
import type { PresentationTerritory } from './presentation-territory'
import { type Asked, openWindowsChannel, type Told, type WindowsChannel } from './windows-channel'

export interface Projection {
  /** What the projected window said last; undefined before it did. */
  readonly told: Told | undefined
  /** Whether it was closed, or never was there. */
  readonly isClosed: boolean
  ask(wish: Asked): void
}

/** A window that projects answers at once, in milliseconds. */
const SILENCE_MS = 2500

/** The projected window, as the presenter's own sees it. */
export function useProjection({ id }: Pick<PresentationTerritory, 'id'>): Projection {
  const { presence } = useMapSession()
  const [told, setTold] = useState<Told>()
  const [isClosed, setClosed] = useState(false)
  const channel = useRef<WindowsChannel>(undefined)
  useEffect(() => {
    // Whoever opens this address by itself finds nobody projecting.
    const timer = setTimeout(() => setClosed(true), SILENCE_MS)
    const open = openWindowsChannel(id, (message) => {
      if (message.kind === 'told') {
        clearTimeout(timer)
        setTold(message)
        setClosed(false)
      } else if (message.kind === 'closed') setClosed(true)
    })
    channel.current = open
    open.send({ kind: 'hello' })
    return () => {
      clearTimeout(timer)
      open.close()
    }
  }, [id])
  // One person at two windows is one person.
  useEffect(() => presence.hide(), [presence])
  const ask = useCallback((wish: Asked) => channel.current?.send(wish), [])
  return { told, isClosed, ask }
}
