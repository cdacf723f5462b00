import type { Position } from '@maillage/shared/map/actor'
import type { Point } from '../drawing/geometry'
import type { LinkPath } from '../drawing/link-path'
import type { RoomLayout } from './room-layout'

type Placing = Pick<RoomLayout, 'camera' | 'place'>

/** Where something of the drawing stands on its stage, in CSS pixels. */
export function onStage({ x, y }: Point, { camera }: Pick<Placing, 'camera'>): Point {
  return { x: x * camera.scale + camera.x, y: y * camera.scale + camera.y }
}

/** A link on its stage, as the data of an SVG path that the browser can lead over into another. */
export function pathOnStage({ curve }: LinkPath, placing: Pick<Placing, 'camera'>): string {
  const [start, bend, end] = [curve.start, curve.control, curve.end].map((point) => {
    const { x, y } = onStage(point, placing)
    return `${rounded(x)} ${rounded(y)}`
  })
  return `M${start}Q${bend} ${end}`
}

/** A place on the map, wherever cards were moved to, on the stage. */
export function mapToStage([x, y]: Position, { camera, place }: Placing): Point {
  return onStage({ x: x * place.kx + place.x, y: y * place.ky + place.y }, { camera })
}

export function stageToMap({ x, y }: Point, { camera, place }: Placing): Position {
  return [((x - camera.x) / camera.scale - place.x) / place.kx, ((y - camera.y) / camera.scale - place.y) / place.ky]
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
