import type { PlainMap } from '@maillage/shared/map/plain-map'
import { useMemo, useSyncExternalStore } from 'react'
import { type Box, centreOf } from '../drawing/geometry'
import { layoutPlainMap } from '../drawing/layout-plain-map'
import { linkLook } from '../drawing/link-look'
import { linkLanes, linkPath } from '../drawing/link-path'
import { currentMeasureText, onMeasureTextChange } from '../drawing/measure-text'
import { QUIET_OPACITY, quietLinks } from '../drawing/quiet-links'
import { SPHERE_SHAPES } from '../drawing/shapes'
import { useTranslate } from '../i18n/use-translate'
import styles from './mini-map.module.css'

/** Of a shape, in map units: large enough to be told apart at a fifth of the size. */
const SHAPE_SIZE = 42
/** Links are drawn a little thicker than on the map, to be seen at all. */
const LINK_SCALE = 1.6

/** What a picture shows at least, in map units: two cards alone must not look like a poster. */
const SMALLEST_VIEW = { width: 900, height: 560 }

/** A map as a picture: zones, shapes and links, without a word. Its place beside a name says what it is. */
export function MiniMap({ map }: { readonly map: PlainMap }) {
  const drawing = useMiniMap(map)
  const bounds = drawing.bounds && atLeast(drawing.bounds, SMALLEST_VIEW)
  if (!bounds) return null
  return (
    <svg
      className={styles.map}
      viewBox={`${bounds.x} ${bounds.y} ${bounds.width} ${bounds.height}`}
      aria-hidden="true"
      focusable="false"
    >
      {drawing.zones.map(({ sphere, d }) => (
        <path key={sphere} d={d} fill={`var(--${sphere}-tint)`} stroke={`var(--${sphere}-edge)`} strokeWidth="3" />
      ))}
      {drawing.namedZones.map(({ zone, box }) => (
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
      {drawing.links.map(({ id, d, look, isQuiet }) => (
        <path
          key={id}
          d={d}
          fill="none"
          stroke={`var(${look.stroke.color})`}
          strokeWidth={look.stroke.width * LINK_SCALE}
          strokeDasharray={look.dash.map((length) => length * LINK_SCALE).join(' ') || undefined}
          strokeLinecap={look.stroke.isRound ? 'round' : 'butt'}
          opacity={isQuiet ? QUIET_OPACITY : look.isGhost ? 0.4 : 1}
        />
      ))}
      {drawing.shapes.map(({ id, sphere, x, y }) => (
        <path
          key={id}
          d={SPHERE_SHAPES[sphere].path}
          fill={`var(--${sphere})`}
          transform={`translate(${x - SHAPE_SIZE / 2} ${y - SHAPE_SIZE / 2}) scale(${SHAPE_SIZE / 32})`}
        />
      ))}
    </svg>
  )
}

function useMiniMap(map: PlainMap) {
  const t = useTranslate()
  const measure = useSyncExternalStore(onMeasureTextChange, currentMeasureText)
  return useMemo(() => {
    const labels = { typeLabel: () => '', sphereLabel: (sphere: keyof typeof SPHERE_SHAPES) => t(`sphere.${sphere}`) }
    // Links between shapes run closer to their ends than links between cards: they are laid out below.
    const { cards, zones, namedZones, bounds } = layoutPlainMap({ ...map, links: [] }, labels, measure)
    const shapes = cards.map(({ actor, sphere, box }) => ({ id: actor.id, sphere, ...centreOf(box) }))
    const boxes = new Map(shapes.map(({ id, x, y }) => [id, { x: x - 1, y: y - 1, width: 2, height: 2 }]))
    const lanes = linkLanes(map.links)
    const quiet = quietLinks(map.actors, map.links)
    const links = map.links.flatMap((link) => {
      const [from, to] = [boxes.get(link.from), boxes.get(link.to)]
      if (!from || !to) return []
      return [
        { id: link.id, d: linkPath(from, to, lanes.get(link.id)).d, look: linkLook(link), isQuiet: quiet.has(link.id) },
      ]
    })
    return { zones, namedZones, links, shapes, bounds }
  }, [map, t, measure])
}

/** The box, grown around its centre where it is smaller than a size. */
function atLeast(box: Box, size: Pick<Box, 'width' | 'height'>): Box {
  const width = Math.max(box.width, size.width)
  const height = Math.max(box.height, size.height)
  const centre = centreOf(box)
  return { x: centre.x - width / 2, y: centre.y - height / 2, width, height }
}
