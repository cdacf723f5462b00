import type { LinkId } from '@maillage/shared/map/ids'
import { isDirected, LEVELS } from '@maillage/shared/map/link'
import { GRID } from '../drawing/grid'
import { useMapSession } from '../map-session/map-session-context'
import { NOTHING_SELECTED, type Selection, useSelectionStore } from '../map-session/selection'
import { useCanvas } from './canvas-context'
import { isPlain, type KeyAct, type KeyPress } from './key-press'
import { DIRECTIONS, type Direction, isDirection } from './nearest-actor'
import { useMoveGroup } from './notes/use-move-group'
import { CHOOSE } from './tool'
import { useCanvasActs } from './use-canvas-acts'
import { useTools } from './use-tools'

/** With Control, a card moves by this many steps of the grid. */
const FAR = 5

/** The keys that change the map, for those who may. */
export function useEditKeys(): KeyAct {
  const { canEdit, edit } = useMapSession()
  const { tool } = useCanvas()
  const tools = useTools()
  const acts = useCanvasActs()
  const aimedAt = useAimedAt()
  const moveBy = useMoveBy()
  const setLevel = useSetLevel()

  const byLetter = ({ key, actor }: KeyPress): boolean => {
    if (key === 'a') tools.composeNearby()
    else if (key === 'v') tool.set(CHOOSE)
    else if (key === 'l' && actor) acts.pickForLink(actor)
    else if (key === 'l') tools.take({ kind: 'link' }, { byKey: true })
    else return false
    return true
  }

  const stepInHistory = ({ isRedo }: { readonly isRedo: boolean }): boolean => {
    if (isRedo) edit.redo()
    else edit.undo()
    return true
  }
  const remove = (items: Selection): boolean => {
    // What had the focus goes: the keys of the map go on from there.
    document.querySelector<HTMLElement>('[data-map-stage]')?.focus()
    acts.remove(items)
    return true
  }

  return (press) => {
    const { key, digit, hasShift, hasAlt, hasControl, link } = press
    if (!canEdit || hasAlt) return false
    if (hasControl && isOneOf(key, 'y', 'z')) return stepInHistory({ isRedo: key === 'y' || hasShift })
    if (hasShift && isDirection(key)) return moveBy(aimedAt(press), key, hasControl ? FAR : 1)
    if (isOneOf(key, 'Delete', 'Backspace')) return remove(aimedAt(press))
    if (digit && link && !hasControl) return setLevel(link, digit)
    return isPlain(press) && byLetter(press)
  }
}

function isOneOf(key: string, ...keys: readonly string[]): boolean {
  return keys.includes(key)
}

/** What a key acts on: what has the focus when it is not selected, else the selection. */
function useAimedAt() {
  const selection = useSelectionStore()
  return ({ actor, link, note, zone }: KeyPress): Selection => {
    const selected = selection.read()
    const { actors, links, notes, zones } = selected
    if (actor && !actors.has(actor)) return { ...NOTHING_SELECTED, actors: new Set([actor]) }
    if (link && !links.has(link)) return { ...NOTHING_SELECTED, links: new Set([link]) }
    if (note && !notes.has(note)) return { ...NOTHING_SELECTED, notes: new Set([note]) }
    if (zone && !zones.has(zone)) return { ...NOTHING_SELECTED, zones: new Set([zone]) }
    return selected
  }
}

function useMoveBy() {
  const moveGroup = useMoveGroup()
  return (items: Selection, direction: Direction, steps: number): boolean => {
    const [dx, dy] = DIRECTIONS[direction]
    return moveGroup(items, [dx * steps * GRID, dy * steps * GRID], { isAlone: false })
  }
}

function useSetLevel() {
  const { edit, view } = useMapSession()
  return (id: LinkId, digit: number): boolean => {
    const link = view.link(id)
    const level = LEVELS.find((one) => one === digit)
    if (!link || !level || isDirected(link.kind)) return false
    edit.updateLink(id, { level })
    return true
  }
}
