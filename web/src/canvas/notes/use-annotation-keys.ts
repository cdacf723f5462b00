import type { NoteId, ZoneId } from '@maillage/shared/map/ids'
import type { Box } from '../../drawing/geometry'
import { GRID } from '../../drawing/grid'
import { useMapSession } from '../../map-session/map-session-context'
import { useSelectionStore } from '../../map-session/selection'
import { useCanvas } from '../canvas-context'
import { isPlain, type KeyAct, type KeyPress } from '../key-press'
import { DIRECTIONS, isDirection } from '../nearest-actor'
import type { Tool } from '../tool'
import { useTools } from '../use-tools'
import type { AnnotationId } from './annotation-node'
import { smallestBox } from './pulled-box'
import { useMoveGroup } from './use-move-group'
import { useResize } from './use-resize'

const TOOL_KEYS: Readonly<Record<string, Tool>> = {
  n: { kind: 'note' },
  x: { kind: 'text' },
  z: { kind: 'zone' },
}

/** The keys of notes and zones: new ones, what is written on them, their size; Alt moves a zone without its contents. */
export function useAnnotationKeys(): KeyAct {
  const { canEdit } = useMapSession()
  const { take } = useTools()
  const { tool } = useCanvas()
  const write = useWrite()
  const resize = useResizeByKey()
  const moveAlone = useMoveAlone()
  return (press) => {
    const { key, note, zone, hasShift, hasAlt, hasControl } = press
    if (!canEdit) return false
    const id = note ?? zone
    if (id && zone && hasAlt && hasShift && isDirection(key)) return moveAlone(zone, press)
    if (hasAlt) return false
    const isWriting = key === 'F2' || (key === 'Enter' && tool.read().kind !== 'link')
    if (id && isWriting && isPlain(press)) return write(press)
    if (id && hasControl && !hasShift && isDirection(key)) return resize(id, press)
    const next = isPlain(press) ? TOOL_KEYS[key] : undefined
    if (next) take(next, { byKey: true })
    return next !== undefined
  }
}

function useWrite(): (press: KeyPress) => boolean {
  const { writing } = useCanvas()
  const selection = useSelectionStore()
  return ({ note, zone }) => {
    if (note) selection.select({ notes: new Set([note]) })
    else if (zone) selection.select({ zones: new Set([zone]) })
    writing.set(note ?? zone)
    return true
  }
}

function useResizeByKey(): (id: AnnotationId, press: KeyPress) => boolean {
  const { annotations } = useCanvas()
  const { view } = useMapSession()
  const resize = useResize()
  return (id, { key }) => {
    const box = annotations.restingBox(id)
    if (!box || !isDirection(key) || annotations.isLed(id)) return false
    const [dx, dy] = DIRECTIONS[key]
    const smallest = smallestBox(view.zone(id as ZoneId) ? 'zone' : 'note')
    resize(id as NoteId | ZoneId, grownBy(box, [dx * GRID, dy * GRID], smallest))
    return true
  }
}

function grownBy(box: Box, [dx, dy]: readonly [number, number], smallest: Pick<Box, 'width' | 'height'>): Box {
  return {
    ...box,
    width: Math.max(smallest.width, box.width + dx),
    height: Math.max(smallest.height, box.height + dy),
  }
}

function useMoveAlone(): (zone: ZoneId, press: KeyPress) => boolean {
  const moveGroup = useMoveGroup()
  return (zone, { key }) => {
    if (!isDirection(key)) return false
    const [dx, dy] = DIRECTIONS[key]
    const group = { actors: new Set<never>(), notes: new Set<never>(), zones: new Set([zone]) }
    return moveGroup(group, [dx * GRID, dy * GRID], { isAlone: true })
  }
}
