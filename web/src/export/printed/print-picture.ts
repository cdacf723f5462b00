import type { MapView } from '@maillage/shared/document/map-view'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import { boundsOfPoints } from '../../drawing/geometry'
import { openStore } from '../../map-session/store'
import type { Orientation } from '../drawing/paper'
import { exportMap, type MapToExport } from '../export-map'
import type { RunOptions } from '../exporter'

/** A large map, drawn before its page goes to paper. */
export interface PrintPicture {
  readonly element: HTMLImageElement
  readonly orientation: Orientation
}

/** What goes to paper next instead of a drawing that is made then. */
export const printPicture = openStore<PrintPicture | undefined>(undefined)

/** With more actors and links, drawing while the browser waits would hold the page up for longer than anybody notices. */
const MOST_AT_ONCE = 600
/** On A4 some 380 dots an inch, on A3 270. */
const PIXELS_A_UNIT = 4

export function isLargeToPrint(view: Pick<MapView, 'actorIds' | 'linkIds'>): boolean {
  return view.actorIds().length + view.linkIds().length > MOST_AT_ONCE
}

/**
 * Draws the sheet beside the page, as an image: a drawing of so many parts would hold up the page again when it is shown.
 *
 * @throws {ExportProblem} when it cannot be made; the reason of the signal when nobody wants it any more
 */
export async function preparePicture(
  what: Omit<MapToExport, 'paper' | 'scale'>,
  { tell, signal }: RunOptions,
): Promise<PrintPicture> {
  const orientation = orientationOf(what.map)
  const paper = { kind: 'page', size: 'a4', orientation } as const
  const { blob } = await exportMap('png', { ...what, paper, scale: PIXELS_A_UNIT }, { tell, signal })
  const element = new Image()
  element.src = URL.createObjectURL(blob)
  await element.decode()
  return { element, orientation }
}

/** Gives its memory back. */
export function dropPicture({ element }: PrintPicture): void {
  URL.revokeObjectURL(element.src)
}

/** As the actors lie, which is nearly as the whole sheet does. */
export function orientationOf({ actors }: Pick<PlainMap, 'actors'>): Orientation {
  const bounds = boundsOfPoints(actors.flatMap(({ position: at }) => (at ? [{ x: at[0], y: at[1] }] : [])))
  return !bounds || bounds.width >= bounds.height ? 'landscape' : 'portrait'
}
