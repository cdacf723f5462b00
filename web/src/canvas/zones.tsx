import type { Sphere } from '@maillage/shared/map/sphere'
import type { CSSProperties } from 'react'
import { type LaidZone, ZONE_LABEL_HEIGHT } from '../drawing/layout-plain-map'
import { useStored } from '../map-session/store'
import { useCanvas } from './canvas-context'
import styles from './link-layer.module.css'

/** The outlines around the actors of each sphere, which follow the cards while they move. */
export function Zones({ zones }: { readonly zones: readonly LaidZone[] }) {
  const colorsOf = useColorsOf()
  return zones.map(({ sphere, d }) => <path key={sphere} className={styles.zone} d={d} style={colorsOf(sphere)} />)
}

/** The words of the spheres, over the links, with a halo of their zone. */
export function ZoneLabels({ zones }: { readonly zones: readonly LaidZone[] }) {
  const colorsOf = useColorsOf()
  return zones.map(({ sphere, label, labelBox }) => (
    <text
      key={sphere}
      className={styles.label}
      x={labelBox.x}
      y={labelBox.y + ZONE_LABEL_HEIGHT - 5}
      style={colorsOf(sphere)}
    >
      {label}
    </text>
  ))
}

/** Where another field gives the colours the ground has none: one colour says one thing. */
function useColorsOf(): (sphere: Sphere) => CSSProperties {
  const shown = useStored(useCanvas().looks)
  return !shown || shown.looks.colorBy === 'sphere' ? inColorsOf : () => PLAIN
}

const PLAIN = {
  '--strong': 'var(--ink-2)',
  '--tint': 'var(--institutions-tint)',
  '--edge': 'var(--institutions-edge)',
} as CSSProperties

function inColorsOf(sphere: Sphere): CSSProperties {
  const colors = {
    '--strong': `var(--${sphere})`,
    '--tint': `var(--${sphere}-tint)`,
    '--edge': `var(--${sphere}-edge)`,
  }
  return colors as CSSProperties
}
