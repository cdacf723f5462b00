import type { ActorId } from '@maillage/shared/map/ids'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import type { Sphere } from '@maillage/shared/map/sphere'
import type { Box, Point } from '../drawing/geometry'
import type { NamedZone } from '../drawing/layout-plain-map'
import { type LinkLook, linkLook } from '../drawing/link-look'
import { linkLanes, linkPath } from '../drawing/link-path'
import { QUIET_OPACITY, quietLinks } from '../drawing/quiet-links'
import { SPHERE_SHAPES } from '../drawing/shapes'
import styles from './mini-map.module.css'

/** A map in small: shapes for actors, and no word. */
export interface MiniMapDrawing {
  readonly zones: readonly MiniZone[]
  readonly namedZones: readonly NamedZone[]
  readonly links: readonly MiniLink[]
  readonly shapes: readonly MiniShape[]
  readonly view: Box
  /** Of a shape, in map units. */
  readonly shapeSize: number
  /** How much thicker than on the map links are. */
  readonly linkScale: number
}

export interface MiniZone {
  readonly sphere: Sphere
  readonly d: string
  /** Outlined alone: nobody is in it. */
  readonly isEmpty?: boolean
}

export interface MiniShape extends Point {
  readonly id: ActorId
  readonly sphere: Sphere
}

interface MiniLink {
  readonly id: string
  readonly d: string
  readonly look: LinkLook
  readonly isQuiet: boolean
}

/** The links of a map between shapes that stand somewhere: they run closer to their ends than links between cards. */
export function miniLinks({ actors, links }: PlainMap, shapes: readonly MiniShape[]): MiniLink[] {
  const boxes = new Map(shapes.map(({ id, x, y }) => [id, { x: x - 1, y: y - 1, width: 2, height: 2 }]))
  const lanes = linkLanes(links)
  const quiet = quietLinks(actors, links)
  return links.flatMap((link) => {
    const [from, to] = [boxes.get(link.from), boxes.get(link.to)]
    if (!from || !to) return []
    const { d } = linkPath(from, to, lanes.get(link.id))
    return [{ id: link.id, d, look: linkLook(link), isQuiet: quiet.has(link.id) }]
  })
}

/** Draws a map in small. Its place beside a name says what it is. */
export function MiniDrawing({ drawing }: { readonly drawing: MiniMapDrawing }) {
  const { view, zones, namedZones, links, shapes, shapeSize, linkScale } = drawing
  return (
    <svg
      className={styles.map}
      viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
      aria-hidden="true"
      focusable="false"
    >
      {zones.map(({ sphere, d, isEmpty }) => (
        <path
          key={sphere}
          d={d}
          fill={isEmpty ? 'none' : `var(--${sphere}-tint)`}
          stroke={`var(--${sphere}-edge)`}
          strokeWidth="3"
          strokeDasharray={isEmpty ? '10 8' : undefined}
        />
      ))}
      {namedZones.map(({ zone, box }) => (
        <rect
          key={zone.id}
          {...box}
          rx="14"
          fill={zone.sphere ? `var(--${zone.sphere}-tint)` : `var(--paper-${zone.color})`}
          fillOpacity="0.45"
          stroke={zone.sphere ? `var(--${zone.sphere}-edge)` : `var(--paper-${zone.color}-edge)`}
          strokeWidth="3"
        />
      ))}
      {links.map(({ id, d, look, isQuiet }) => (
        <path
          key={id}
          d={d}
          fill="none"
          stroke={`var(${look.stroke.color})`}
          strokeWidth={look.stroke.width * linkScale}
          strokeDasharray={look.dash.map((length) => length * linkScale).join(' ') || undefined}
          strokeLinecap={look.stroke.isRound ? 'round' : 'butt'}
          opacity={isQuiet ? QUIET_OPACITY : look.isGhost ? 0.4 : 1}
        />
      ))}
      {shapes.map(({ id, sphere, x, y }) => (
        <path
          key={id}
          d={SPHERE_SHAPES[sphere].path}
          fill={`var(--${sphere})`}
          transform={`translate(${x - shapeSize / 2} ${y - shapeSize / 2}) scale(${shapeSize / 32})`}
        />
      ))}
    </svg>
  )
}
