import type { LinkId } from '@maillage/shared/map/ids'
import type { Link } from '@maillage/shared/map/link'
import { grown } from '../../drawing/geometry'
import { levelOf } from '../../drawing/link-look'
import type { Stretch } from '../../drawing/link-path'
import { markedLook } from '../../drawing/marked-look'
import { stretchesWithin } from '../../drawing/path-within'
import { linkAsMarked, type MapMarks, NO_MARKS } from '../../map-session/map-marks'
import { linkChange } from '../changes/use-marks'
import type { Brush, FarScene } from './painting'
import { type LinkOrder, type LinkStyle, linkReach, type StyledLink, strokeCurve, strokeLinks } from './stroke-links'

/** Around a selected link. */
const REACH = 20
const THINNEST_REACH = 8

/** Links with what is to be painted of the whole of each. */
export type LinkParts = ReadonlyMap<LinkId, readonly Stretch[]>

/** Those of some links that are seen. */
export function seenParts(
  { areas, zoom }: Brush,
  { links }: FarScene,
  ids: Iterable<LinkId>,
  reach = linkReach(zoom),
): LinkParts {
  const seen = areas.map((area) => grown(area, reach))
  return new Map(
    [...ids].map((id) => {
      const path = links.drawing(id)?.path
      return [id, path ? seen.flatMap((area) => stretchesWithin(path.whole, area)) : []] as const
    }),
  )
}

export function paintLinks(brush: Brush, scene: FarScene, links: LinkParts, order: LinkOrder = IN_ANY): void {
  const ids = order.areInOrder ? [...links.keys()].sort() : links.keys()
  strokeLinks(brush, styledLinks(brush, scene, ids, links), order)
}

const IN_ANY: LinkOrder = { areInOrder: false }

function* styledLinks(brush: Brush, scene: FarScene, ids: Iterable<LinkId>, links: LinkParts): Generator<StyledLink> {
  const styles = new LinkStyles()
  for (const id of ids) {
    const place = scene.links.drawing(id)?.path
    const style = place && styles.of(brush, scene, id)
    if (style) yield { style, place, parts: links.get(id) ?? [] }
  }
}

/** The ways in which links are drawn: there are few of them. */
export class LinkStyles {
  readonly #known = new Map<string, LinkStyle>()

  /** The same object for all that are drawn alike; undefined of a link that is not seen. */
  of(brush: Omit<Brush, 'context' | 'areas'>, scene: FarScene, id: LinkId): LinkStyle | undefined {
    const link = scene.view.link(id)
    const mark = brush.marks.links.get(id)
    if (!link || mark?.kind === 'absent') return undefined
    const strength = strengthOf(brush, scene, id)
    const shown: Link = linkAsMarked(link, mark)
    const change = linkChange(mark, brush.marks.isRestPale)
    const key = `${strength} ${shown.kind === 'partnership'} ${shown.level} ${shown.state} ${change}`
    const known = this.#known.get(key)
    if (known) return known
    const style = { look: markedLook(shown, mark), level: levelOf(shown), strength, change }
    this.#known.set(key, style)
    return style
  }
}

function strengthOf(
  { faded, fadedAlpha, palette }: Pick<Brush, 'faded' | 'fadedAlpha' | 'palette'>,
  { quiet }: FarScene,
  id: LinkId,
): number {
  if (faded.links.has(id)) return fadedAlpha
  return quiet.isFaded(id) ? palette.quiet : 1
}

/** A link that is selected or pointed at, with the highlighter under it. */
export function paintChosenLink(brush: Brush, scene: FarScene, id: LinkId): void {
  const { context, palette, zoom } = brush
  const width = Math.max(REACH, THINNEST_REACH / zoom)
  const links = seenParts(brush, scene, [id], width)
  const place = scene.links.drawing(id)?.path
  if (!place) return
  context.setLineDash([])
  context.lineCap = 'round'
  context.lineWidth = width
  context.strokeStyle = palette.highlighter
  strokeCurve(brush, { place, parts: links.get(id) ?? [] })
  const inked = { ...palette, link: palette.onHighlighter, weakLink: palette.onHighlighter, paper: palette.highlighter }
  paintLinks({ ...brush, palette: inked, marks: inOneColor(brush.marks, id) }, scene, links)
}

/** Drawn as its mark shows it, without its colour. */
function inOneColor({ links }: MapMarks, id: LinkId): MapMarks {
  const mark = links.get(id)
  if (!mark || mark.kind === 'absent' || mark.kind === 'gone' || mark.kind === 'planned') return NO_MARKS
  return { ...NO_MARKS, links: new Map([[id, { kind: 'then', level: mark.level }]]) }
}
