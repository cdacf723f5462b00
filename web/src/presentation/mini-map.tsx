import type { CSSProperties } from 'react'
import { grown } from '../drawing/geometry'
import { SPHERE_SHAPES } from '../drawing/shapes'
import { isLit } from './is-lit'
import styles from './mini-map.module.css'
import type { Scene } from './scene'

/** How large the shape of an actor is, in map units: there is no room for names. */
const SHAPE = 46

/** What a view lights, small: zones, links and shapes, to be told from the others at a glance. */
export function MiniMap({ scene: { whole, lit, slide } }: { readonly scene: Scene }) {
  const { x, y, width, height } = grown(whole.bounds ?? { x: 0, y: 0, width: 640, height: 320 }, 24)
  const isHidden = slide.view?.rest === 'hide'
  return (
    <svg
      className={styles.map}
      viewBox={`${x} ${y} ${width} ${height}`}
      preserveAspectRatio="xMidYMid meet"
      aria-hidden="true"
    >
      {whole.zones.map(({ sphere, d }) => (
        <path key={sphere} className={styles.zone} d={d} style={inColorsOf(sphere)} />
      ))}
      {whole.links.map(({ link, path, look }) => {
        if (lit && !lit.links.has(link.id)) return null
        return <path key={link.id} className={styles.link} d={path.d} strokeWidth={look.stroke.width * 1.6} />
      })}
      {whole.cards.map(({ actor, sphere, box }) => {
        const isShown = isLit(lit, actor.id)
        if (!isShown && isHidden) return null
        const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2]
        return (
          <path
            key={actor.id}
            className={styles.actor}
            d={SPHERE_SHAPES[sphere].path}
            transform={`translate(${cx - SHAPE / 2} ${cy - SHAPE / 2}) scale(${SHAPE / 32})`}
            style={inColorsOf(sphere)}
            data-dim={isShown ? undefined : true}
          />
        )
      })}
    </svg>
  )
}

function inColorsOf(sphere: string): CSSProperties {
  const colors = {
    '--strong': `var(--${sphere})`,
    '--tint': `var(--${sphere}-tint)`,
    '--edge': `var(--${sphere}-edge)`,
  }
  return colors as CSSProperties
}
