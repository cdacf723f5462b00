import type { ActorId } from '@maillage/shared/map/ids'
import { useRef } from 'react'
import { findActors } from '../map-session/find-actors'
import { actorsOf } from '../map-session/items-of'
import { useMapSession } from '../map-session/map-session-context'
import { useCanvas } from './canvas-context'
import type { KeyPress } from './key-press'

/** Letters typed within this time are of one name, in milliseconds. */
const PAUSE_MS = 1000

/** What letters mean while a link is drawn: the name of its other end. */
export function useTypedName(): {
  /** Whether the key is a letter of a name. */
  type(press: KeyPress): boolean
  /** The actor that fits best what was typed last. */
  found(): ActorId | undefined
} {
  const { hidden, tool } = useCanvas()
  const { view } = useMapSession()
  const name = useRef({ typed: '', at: 0, tool: tool.read() })
  return {
    type({ key, hasAlt, hasControl }) {
      const current = tool.read()
      if (current.kind !== 'link' || !current.from || key.length > 1 || hasAlt || hasControl) return false
      const at = performance.now()
      const isSameName = name.current.tool === current && at - name.current.at < PAUSE_MS
      const typed = isSameName ? name.current.typed + key : key
      // Before any other letter, A adds an actor that will be linked, and a space chooses.
      if (typed === 'a' || typed === ' ') return false
      name.current = { typed, at, tool: current }
      return true
    },
    found() {
      const { typed, tool: current } = name.current
      const { actors } = hidden.read()
      const from = current.kind === 'link' ? current.from : undefined
      return findActors(
        actorsOf(view).filter(({ id }) => id !== from && !actors.has(id)),
        typed,
      )[0]?.id
    },
  }
}
