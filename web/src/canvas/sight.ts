import type { Box } from '../drawing/geometry'
import { openStore, type Store } from '../map-session/store'
import type { Camera, StageSize } from './camera'

/** Where the map is looked at from, and through how large a stage; set outside React at each step of a pan. */
export interface Sight extends Camera, StageSize {}

export type SightStore = Store<Sight>

/** A move of the camera that is under way, until a time of `performance.now()`. */
export interface Heading {
  readonly to: Camera
  readonly until: number
}

export function openSight(): SightStore {
  return openStore<Sight>({ x: 0, y: 0, zoom: 1, width: 0, height: 0 })
}

/** The part of the map that is seen. */
export function seenArea({ x, y, zoom, width, height }: Sight): Box {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }
}
