import type { Box } from '../drawing/geometry'

/** How much of the stage panels cover, in pixels. */
export interface Insets {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

export interface Camera {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

export interface StageSize {
  readonly width: number
  readonly height: number
}

/** From `readable` on, a finger meets a card and an eye its name. */
export const ZOOM = { min: 0.1, max: 2, readable: 0.8 } as const
/** Around what is brought into view. */
const MARGIN = 24

/** The part of the stage that no panel covers, with a margin; never empty. */
export function freeArea({ width, height }: StageSize, insets: Insets): Box {
  return {
    x: insets.left + MARGIN,
    y: insets.top + MARGIN,
    width: Math.max(80, width - insets.left - insets.right - 2 * MARGIN),
    height: Math.max(80, height - insets.top - insets.bottom - 2 * MARGIN),
  }
}

/** Farther away even a dot of its own for each actor says nothing. */
const FARTHEST = 0.02
/** Of the stage, when all of a large map is seen. */
const SHARE = 0.7

/** How far one may go away from a large map: until all of it is seen. */
export function leastZoom(map: Box | undefined, stage: StageSize): number {
  if (!map) return ZOOM.min
  const whole = Math.min((SHARE * stage.width) / map.width, (SHARE * stage.height) / map.height)
  return Math.min(ZOOM.min, Math.max(FARTHEST, whole))
}

/** Shows all of a box in the free part of the stage, at 100 % at most unless it is told otherwise. */
export function cameraOn(box: Box, stage: StageSize, insets: Insets, least: number = ZOOM.min, most = 1): Camera {
  const area = freeArea(stage, insets)
  const fitting = Math.min(area.width / Math.max(1, box.width), area.height / Math.max(1, box.height))
  const zoom = Math.min(most, Math.max(least, fitting))
  return centred(box, area, zoom)
}

/** The smallest move that brings a box into the free part; the camera itself when it is there already. */
export function cameraShowing(box: Box, camera: Camera, stage: StageSize, insets: Insets): Camera {
  const area = freeArea(stage, insets)
  const width = box.width * camera.zoom
  const height = box.height * camera.zoom
  const left = box.x * camera.zoom + camera.x
  const top = box.y * camera.zoom + camera.y
  const dx = shiftInto(left, width, area.x, area.width)
  const dy = shiftInto(top, height, area.y, area.height)
  return dx === 0 && dy === 0 ? camera : { ...camera, x: camera.x + dx, y: camera.y + dy }
}

/** Brings a box to the middle of the free part, as near as it takes to read it. */
export function cameraReading(box: Box, stage: StageSize, insets: Insets): Camera {
  return centred(box, freeArea(stage, insets), ZOOM.readable)
}

/** How far to shift a length so that it lies inside another; what is too long is centred. */
function shiftInto(start: number, length: number, areaStart: number, areaLength: number): number {
  if (length > areaLength) return areaStart + areaLength / 2 - (start + length / 2)
  return Math.max(areaStart - start, 0) + Math.min(areaStart + areaLength - start - length, 0)
}

function centred(box: Box, area: Box, zoom: number): Camera {
  return {
    x: area.x + area.width / 2 - (box.x + box.width / 2) * zoom,
    y: area.y + area.height / 2 - (box.y + box.height / 2) * zoom,
    zoom,
  }
}
