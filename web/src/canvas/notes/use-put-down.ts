import type { NoteKind } from '@maillage/shared/map/note'
import { useMemo } from 'react'
import { ZONE_SIZE, zoneAround } from '../../drawing/drawn-zone'
import { type Box, boundsOf, centreOf, type Point } from '../../drawing/geometry'
import { FREE_TEXT, layoutNote } from '../../drawing/note'
import { type Selection, useSelectionStore } from '../../map-session/selection'
import { type Canvas, useCanvas } from '../canvas-context'
import { snapped } from '../drag/snap'
import { freeSpot } from '../free-spot'
import { CHOOSE, type Tool } from '../tool'
import { useCamera } from '../use-camera'
import { useCanvasActs } from '../use-canvas-acts'
import { useMeasureText } from '../use-measure-text'

export interface PutDown {
  /** A note with its middle at a point, a text that begins there. */
  note(kind: NoteKind, at: Point): void
  /** At a free place near the selection, or in the middle. */
  noteNearby(kind: NoteKind): void
  zone(box: Box): void
  /** What a tool puts down where one clicks, be there something already or not; whether it does. */
  withTool(tool: Tool, at: Point): boolean
  /** Around the actors and notes that are selected, or in the middle. */
  zoneNearby(): void
}

/** Puts notes and zones on the map, to be written at once; the tool that led there is put back. */
export function usePutDown(): PutDown {
  const canvas = useCanvas()
  const selection = useSelectionStore()
  const camera = useCamera()
  const acts = useCanvasActs()
  const measure = useMeasureText()
  return useMemo(() => {
    const sizeOf = (kind: NoteKind) => layoutNote({ kind, text: '' }, measure)
    const note = (kind: NoteKind, { x, y }: Point) => {
      canvas.tool.set(CHOOSE)
      const { width, height } = sizeOf(kind)
      const corner = kind === 'text' ? [x - FREE_TEXT.paddingX, y - height / 2] : [x - width / 2, y - height / 2]
      acts.addNote({ kind, position: snapped([corner[0] ?? x, corner[1] ?? y]) })
    }
    const zone = ({ x, y, width, height }: Box) => {
      canvas.tool.set(CHOOSE)
      acts.addZone({ area: [x, y, width, height] })
    }
    return {
      note,
      noteNearby(kind) {
        const near = boundsOf(selectedBoxes(canvas, selection.read()))
        const { x, y } = near ? centreOf(near) : camera.middle()
        const taken = [...canvas.cards.boxes().values(), ...canvas.annotations.noteBoxes()]
        const [freeX, freeY] = freeSpot([x, y], sizeOf(kind), taken)
        note(kind, { x: freeX, y: freeY })
      },
      zone,
      withTool(tool, at) {
        if (tool.kind === 'note') note('sticky', at)
        else if (tool.kind === 'text') note('text', at)
        else if (tool.kind === 'zone') zone(standardZone(at))
        else return false
        return true
      },
      zoneNearby() {
        const around = zoneAround(selectedBoxes(canvas, selection.read()))
        zone(around ?? standardZone(camera.middle()))
      },
    }
  }, [acts, camera, canvas, measure, selection])
}

/** What a click with the tool gives. */
export function standardZone({ x, y }: Point): Box {
  const [left, top] = snapped([x - ZONE_SIZE.width / 2, y - ZONE_SIZE.height / 2])
  return { x: left, y: top, ...ZONE_SIZE }
}

function selectedBoxes({ cards, annotations }: Canvas, { actors, notes }: Selection): Box[] {
  return [...[...actors].map((id) => cards.box(id)), ...[...notes].map((id) => annotations.box(id))].filter(
    (box) => box !== undefined,
  )
}
