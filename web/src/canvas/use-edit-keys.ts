import { GRID } from '../drawing/grid'
import { useMapSession } from '../map-session/map-session-context'
import type { Selection } from '../map-session/selection'
import { useSetLevel } from '../map-session/use-set-level'
import { useCanvas } from './canvas-context'
import { useDuplicate } from './clipboard/use-duplicate'
import { isPlain, type KeyAct, type KeyPress } from './key-press'
import { DIRECTIONS, type Direction, isDirection } from './nearest-actor'
import { useMoveGroup } from './notes/use-move-group'
import { CHOOSE } from './tool'
import { useAimedAt } from './use-aimed-at'
import { useCanvasActs } from './use-canvas-acts'
import { useTools } from './use-tools'

/** With Control, a card moves by this many steps of the grid. */
const FAR = 5

/** The keys that change the map, for those who may. */
export function useEditKeys(): KeyAct {
  const { canEdit } = useMapSession()
  const { naming, tool } = useCanvas()
  const tools = useTools()
  const acts = useCanvasActs()
  const aimedAt = useAimedAt()
  const moveBy = useMoveBy()
  const setLevel = useSetLevel()
  const duplicate = useDuplicate()

  const byLetter = ({ key, actor }: KeyPress): boolean => {
    if (key === 'a') tools.composeNearby()
    else if (key === 'v') tool.set(CHOOSE)
    else if (key === 'l' && actor) acts.pickForLink(actor)
    else if (key === 'l') tools.take({ kind: 'link' }, { byKey: true })
    else return false
    return true
  }

  const remove = (items: Selection): boolean => {
    // What had the focus goes: the keys of the map go on from there.
    document.querySelector<HTMLElement>('[data-map-stage]')?.focus()
    acts.remove(items)
    return true
  }

  const rename = (press: KeyPress): boolean => {
    const [id, ...others] = aimedAt(press).actors
    if (!id || others.length > 0) return false
    naming.set(id)
    return true
  }

  return (press) => {
    const { key, digit, hasShift, hasAlt, hasControl, link } = press
    if (!canEdit || hasAlt) return false
    if (hasControl && key === 'd' && !hasShift) return duplicate(aimedAt(press))
    if (hasShift && isDirection(key)) return moveBy(aimedAt(press), key, hasControl ? FAR : 1)
    if (key === 'Delete' || key === 'Backspace') return remove(aimedAt(press))
    if (digit && link && !hasControl) return setLevel(link, digit)
    if (!isPlain(press)) return false
    return key === 'F2' ? rename(press) : byLetter(press)
  }
}

function useMoveBy() {
  const moveGroup = useMoveGroup()
  return (items: Selection, direction: Direction, steps: number): boolean => {
    const [dx, dy] = DIRECTIONS[direction]
    return moveGroup(items, [dx * steps * GRID, dy * steps * GRID], { isAlone: false })
  }
}
