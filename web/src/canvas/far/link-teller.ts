import type { LinkId } from '@maillage/shared/map/ids'
import type { LinkPath } from '../../drawing/link-path'
import { LINK_NUMBERS, type LinkNews, putLink } from './link-twin'
import { LinkStyles } from './paint-links'
import type { Brush, FarScene, KnownLinks, KnownLinksOptions } from './painting'
import type { LinkColors, Palette } from './palette'
import type { RecordingPen } from './recorded-drawing'
import type { LinkStyle } from './stroke-links'

interface Told {
  readonly path: LinkPath
  readonly style: LinkStyle
}

/** Tells another thread of links, each when it has changed, so that the page neither finds nor cuts nor draws them. */
export class LinkTeller implements KnownLinks {
  readonly #pen: RecordingPen
  readonly #told = new Map<LinkId, Told>()
  readonly #styles = new LinkStyles()
  readonly #styleNumbers = new Map<LinkStyle, number>()
  #newStyles: LinkStyle[] = []
  /** To be looked at before anything is painted; all there are at first. */
  #outdated: Set<LinkId> | 'all' = 'all'
  /** Undefined of those that are gone. */
  #news = new Map<LinkId, Told | undefined>()

  /** @param pen with which the other thread is told what to paint */
  constructor(pen: RecordingPen) {
    this.#pen = pen
  }

  outdate(ids?: Iterable<LinkId>): void {
    if (!ids) this.#outdated = 'all'
    else if (this.#outdated !== 'all') for (const id of ids) this.#outdated.add(id)
  }

  paint(brush: Brush, scene: FarScene, { without, areInOrder }: KnownLinksOptions): void {
    this.#look(brush, scene)
    const areas = brush.areas.flatMap(({ x, y, width, height }) => [x, y, width, height])
    const palette = linkColorsOf(brush.palette)
    this.#pen.links({ areas, without: [...without], areInOrder, zoom: brush.zoom, palette })
  }

  /** What has changed since the last time, of what was outdated when something was painted. */
  news(): LinkNews {
    const numbers = new Float64Array(this.#news.size * LINK_NUMBERS)
    let index = 0
    for (const told of this.#news.values()) {
      putLink(numbers, index, this.#numberOf(told?.style), told?.path)
      index += 1
    }
    const news = { ids: [...this.#news.keys()], numbers, styles: this.#newStyles }
    this.#news = new Map()
    this.#newStyles = []
    return news
  }

  #look(brush: Brush, scene: FarScene): void {
    const due = this.#outdated === 'all' ? new Set([...this.#told.keys(), ...scene.view.linkIds()]) : this.#outdated
    for (const id of due) {
      const before = this.#told.get(id)
      const path = scene.links.drawing(id)?.path
      const style = path && this.#styles.of(brush, scene, id)
      if (path === before?.path && style === before?.style) continue
      const told = style && { path, style }
      if (told) this.#told.set(id, told)
      else if (!this.#told.delete(id)) continue
      this.#news.set(id, told)
    }
    this.#outdated = new Set()
  }

  #numberOf(style: LinkStyle | undefined): number {
    if (!style) return 0
    const known = this.#styleNumbers.get(style)
    if (known !== undefined) return known
    this.#newStyles.push(style)
    this.#styleNumbers.set(style, this.#styleNumbers.size)
    return this.#styleNumbers.size - 1
  }
}

function linkColorsOf({ paper, link, weakLink, paleLink, changes, widths, core }: Palette): LinkColors {
  return { paper, link, weakLink, paleLink, changes, widths, core }
}
