import type { Sphere } from '@maillage/shared/map/sphere'
import { type Box, grown, type Point } from '../../drawing/geometry'
import { hullOf, ZONE_REACH } from '../../drawing/hull'
import { ZONE_LABEL_STYLE } from '../../drawing/layout-plain-map'
import { PRINT_COLORS } from '../drawing/print-colors'
import { solidFill, sphereColor } from './colors'
import { customGeometry, type Step } from './geometry-xml'
import { labelGrowth } from './map-sizes'
import type { PlacedMap } from './place-map'
import type { PlacedZone } from './place-zones'
import { shape } from './shapes'
import type { SlidePen } from './slide-pen'
import { textBody } from './text-body'
import { emu } from './units'
import { element, type Xml } from './xml'

/** The zone of a sphere, as one shape behind all others. */
export function drawZone(zone: PlacedZone, { cards, unit }: PlacedMap, view: ZoneView, pen: SlidePen): Xml {
  const own = cards.filter(({ actor }) => actor.sphere === zone.sphere)
  const hull = hullOf([...own.map(({ box }) => box), zone.labelBox])
  const corners = hull.map(({ x, y }) => ({ x: (x - zone.bounds.x) * unit, y: (y - zone.bounds.y) * unit }))
  const word = pen.words.spheres[zone.sphere]
  const box = pen.onSlide(view.area, unit).box(zone.bounds)
  const ground = groundOf(zone, view)
  return shape({ id: pen.nextId(), name: word, description: `${word} (${own.length})` }, box, {
    fill: PRINT_COLORS[`${ground}-tint`],
    line: element('a:ln', { w: emu(0.75) }, solidFill(PRINT_COLORS[`${ground}-edge`])),
    geometry: customGeometry(box, [{ isFilled: true, steps: roundedHull(corners, ZONE_REACH * unit) }]),
    body: textBody({ locale: pen.locale, paragraphs: [] }),
  })
}

/** The word of a sphere, on a ground of its zone's colour since links run under it. */
export function drawZoneLabel(zone: PlacedZone, { unit }: PlacedMap, view: ZoneView, pen: SlidePen): Xml {
  const { sphere, label, labelBox } = zone
  const size = ZONE_LABEL_STYLE.size * unit * labelGrowth(unit)
  const box = pen.onSlide(view.area, unit).box(grown(labelBox, 3, 0))
  const missing = Math.max(0, size * 1.2 - box.height)
  return shape({ id: pen.nextId(), name: pen.words.spheres[sphere] }, grown(box, 0, missing / 2), {
    fill: PRINT_COLORS[`${groundOf(zone, view)}-tint`],
    body: textBody({
      locale: pen.locale,
      anchor: 'middle',
      isOneLine: true,
      paragraphs: [
        {
          align: 'center',
          runs: [{ words: label, size, isBold: true, color: view.isGroundPlain ? 'tx2' : sphereColor(sphere) }],
        },
      ],
    }),
  })
}

export interface ZoneView {
  readonly area: Box
  readonly isGroundPlain: boolean
}

function groundOf({ sphere }: PlacedZone, { isGroundPlain }: ZoneView): Sphere {
  return isGroundPlain ? 'institutions' : sphere
}

/** The outline of a convex hull grown by a disc: its sides moved out, joined by parts of circles. */
export function roundedHull(corners: readonly Point[], reach: number): Step[] {
  const sides = corners.map((corner, index) => {
    const next = corners[(index + 1) % corners.length] ?? corner
    const angle = (Math.atan2(next.y - corner.y, next.x - corner.x) * 180) / Math.PI - 90
    return { angle: inCircle(angle), start: beside(corner, angle, reach), end: beside(next, angle, reach) }
  })
  return [
    ...sides.flatMap(({ angle, start, end }, index): Step[] => {
      const turn = inCircle((sides[(index + 1) % sides.length]?.angle ?? angle) - angle)
      return [
        ...(index === 0 ? [{ kind: 'move' as const, to: start }] : []),
        { kind: 'line', to: end },
        { kind: 'corner', radius: reach, from: angle, turn },
      ]
    }),
    { kind: 'close' },
  ]
}

function beside({ x, y }: Point, degrees: number, by: number): Point {
  const angle = (degrees * Math.PI) / 180
  return { x: x + Math.cos(angle) * by, y: y + Math.sin(angle) * by }
}

function inCircle(degrees: number): number {
  return ((degrees % 360) + 360) % 360
}
