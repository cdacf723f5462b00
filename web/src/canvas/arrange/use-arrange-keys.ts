import { useMapSession } from '../../map-session/map-session-context'
import type { KeyAct } from '../key-press'
import { useAimedAt } from '../use-aimed-at'
import type { Alignment, Axis } from './arrangement'
import { useArrange } from './use-arrange'

/** With Alt, as in other drawing tools: the hand lies on the side that is meant. */
const ALIGNMENT_KEYS: Readonly<Record<string, Alignment>> = {
  a: 'left',
  h: 'centre',
  d: 'right',
  w: 'top',
  v: 'middle',
  s: 'bottom',
}
/** With Alt and Shift. */
const AXIS_KEYS: Readonly<Record<string, Axis>> = { h: 'across', v: 'down' }

/** The keys that set the selection in order, for those who may. */
export function useArrangeKeys(): KeyAct {
  const { canEdit } = useMapSession()
  const aimedAt = useAimedAt()
  const arrange = useArrange()
  return (press) => {
    const { key, hasAlt, hasShift, hasControl } = press
    if (!canEdit) return false
    const { actors } = aimedAt(press)
    if (hasControl && hasShift && !hasAlt && key === 'l') return arrange.toggleLock(actors)
    if (!hasAlt || hasControl) return false
    const axis = AXIS_KEYS[key]
    if (hasShift && key === 't') return arrange.tidy(actors)
    if (hasShift) return axis !== undefined && arrange.distribute(actors, axis)
    const alignment = ALIGNMENT_KEYS[key]
    return alignment !== undefined && arrange.align(actors, alignment)
  }
}
