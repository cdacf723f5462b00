import type { LinkId } from '@maillage/shared/map/ids'
import { type Box, grown } from '../../drawing/geometry'
import { type Curve, type LinkPlace, linkPlace } from '../../drawing/link-path'
import { crossing, SpatialGrid } from '../scene/spatial-grid'
import { detailAt } from './detail'
import type { Pen } from './pen'
import type { AskedLinks } from './recorded-drawing'
import { type LinkStyle, linkReach, type StyledLink, strokeLinks } from './stroke-links'

/** What has changed of links since the last time; numbers go from one thread to another without being copied. */
export interface LinkNews {
  readonly ids: readonly LinkId[]
  /** Of each its style, then its curve, then the part of it that is drawn. */
  readonly numbers: Float64Array<ArrayBuffer>
  /** Those that were not told before; the place of each among all of them is its number. */
  readonly styles: readonly LinkStyle[]
}

/** How many numbers tell of one link. */
export const LINK_NUMBERS = 9
/** Stands for the style of a link that is not there any more. */
export const GONE = -1

/** Writes down the numbers of one link. */
export function putLink(numbers: Float64Array, index: number, style: number, place: LinkPlace | undefined): void {
  const at = index * LINK_NUMBERS
  numbers[at] = place ? style : GONE
  if (!place) return
  const { whole, drawn } = place
  const { start, control, end } = whole
  numbers.set([start.x, start.y, control.x, control.y, end.x, end.y, drawn.from, drawn.to], at + 1)
}

interface TwinLink {
  readonly style: LinkStyle
  readonly whole: Curve
  readonly place: LinkPlace
}

/** The links of a map in another thread than the page's, which tells it what changes: it finds and cuts them itself. */
export class LinkTwin {
  readonly #links = new Map<LinkId, TwinLink>()
  readonly #grid = new SpatialGrid<LinkId>()
  readonly #styles: LinkStyle[] = []

  learn({ ids, numbers, styles }: LinkNews): void {
    this.#styles.push(...styles)
    for (const [index, id] of ids.entries()) {
      const [styleNumber = GONE, ...[x = 0, y = 0, controlX = 0, controlY = 0, endX = 0, endY = 0, from = 0, to = 0]] =
        numbers.subarray(index * LINK_NUMBERS, (index + 1) * LINK_NUMBERS)
      const style = this.#styles[styleNumber]
      if (style) {
        const whole = { start: { x, y }, control: { x: controlX, y: controlY }, end: { x: endX, y: endY } }
        this.#links.set(id, { style, whole, place: linkPlace(whole, { from, to }) })
        this.#grid.setAlong(id, whole)
      } else {
        this.#links.delete(id)
        this.#grid.delete(id)
      }
    }
  }

  paint(context: Pen, { areas, without, areInOrder, zoom, palette }: AskedLinks): void {
    const reach = linkReach(zoom)
    const around = boxesOf(areas).map((area) => grown(area, reach))
    const found = crossing(this.#grid, around, (id) => this.#links.get(id)?.whole)
    for (const id of without) found.delete(id as LinkId)
    const ids = areInOrder ? [...found.keys()].sort() : [...found.keys()]
    const links = ids.flatMap((id): StyledLink[] => {
      const link = this.#links.get(id)
      return link ? [{ style: link.style, place: link.place, parts: found.get(id) ?? [] }] : []
    })
    strokeLinks({ context, zoom, detail: detailAt(zoom), palette }, links, { areInOrder })
  }
}

function boxesOf(numbers: readonly number[]): Box[] {
  return Array.from({ length: numbers.length / 4 }, (_, index) => {
    const [x = 0, y = 0, width = 0, height = 0] = numbers.slice(4 * index, 4 * index + 4)
    return { x, y, width, height }
  })
}
