import type { LinkId } from '@maillage/shared/map/ids'
import { type CSSProperties, memo } from 'react'
import { centreOf } from '../drawing/geometry'
import { type DrawnZone, ZONE_LABEL_HEIGHT } from '../drawing/layout-plain-map'
import { CardView } from './card-view'
import { isLit } from './is-lit'
import { LinkView, PillView } from './link-view'
import { onStage } from './on-stage'
import type { RoomCard } from './room-card'
import type { RoomLayout } from './room-layout'
import type { Scene } from './scene'
import styles from './slide-map.module.css'

export interface SlideMapProps {
  readonly scene: Scene
  readonly layout: RoomLayout
  /** Whether all of the map is lit. */
  readonly isAround: boolean
  /** Whether nothing in it moves by itself. */
  readonly isStill?: boolean
}

/** With more, those that are not lit are left out: faded lines by the hundred say nothing. */
const MOST_FADED_LINKS = 150
const MOST_FADED_CARDS = 600
/** Of links of an overview. */
const THIN = 0.45

/**
 * The map of a slide. Each thing has its place on the stage by a transform of its own, which the browser leads over into
 * the next: between two views the camera moves, and cards that need more room find it on the way. Texts stay texts.
 */
export const SlideMap = memo(({ scene, layout, isAround, isStill = false }: SlideMapProps) => {
  const { camera, zones, namedZones } = layout
  const lit = isAround ? undefined : scene.lit
  const isLitLink = (id: LinkId) => lit === undefined || lit.links.has(id)
  const links = fewest(layout.links, ({ link }) => isLitLink(link.id), MOST_FADED_LINKS)
  const cards = fewest(layout.cards, ({ actor }) => isLit(lit, actor.id), MOST_FADED_CARDS)
  const litSpheres = new Set(cards.flatMap(({ actor, sphere }) => (isLit(lit, actor.id) ? [sphere] : [])))
  const world = `translate(${camera.x}px, ${camera.y}px) scale(${camera.scale})`
  const cardView = (card: RoomCard) => {
    const { x, y } = onStage(centreOf(card.box), { camera })
    const transform = `translate(${x}px, ${y}px) scale(${camera.scale})`
    const look = scene.look?.cards.get(card.actor.id)
    const light = { isLit: isLit(lit, card.actor.id), isNamed: scene.slide.view?.names === 'all' }
    return <CardView key={card.actor.id} card={card} look={look} {...light} transform={transform} />
  }
  return (
    <svg className={styles.map} data-still={isStill || undefined} aria-hidden="true" focusable="false">
      {zones.map((zone) => (
        <path
          // One of another shape comes in its own way.
          key={`${zone.sphere} ${zone.d}`}
          className={`${styles.moving} ${styles.zone}`}
          d={zone.d}
          style={{ ...inColorsOf(zone, scene), transform: world }}
          data-dim={litSpheres.has(zone.sphere) ? undefined : true}
        />
      ))}
      {namedZones.map(({ zone, box }) => (
        <g key={zone.id} className={`${styles.moving} ${styles.named}`} style={{ transform: world }}>
          <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={14} />
          <text x={box.x + 14} y={box.y + 25}>
            {zone.name}
          </text>
        </g>
      ))}
      {links.map((drawn) => (
        <LinkView
          key={drawn.link.id}
          drawn={drawn}
          isLit={isLitLink(drawn.link.id)}
          camera={camera}
          weight={layout.isDense ? THIN : 1}
        />
      ))}
      {links.map(
        (drawn) =>
          isLitLink(drawn.link.id) && (
            <PillView key={drawn.link.id} drawn={drawn} isLit camera={camera} words={scene.map} />
          ),
      )}
      {cards.filter(({ form }) => form === 'shape').map(cardView)}
      {zones.map((zone) => (
        <ZoneLabel key={zone.sphere} zone={zone} scene={scene} layout={layout} isDim={!litSpheres.has(zone.sphere)} />
      ))}
      {cards.filter(({ form }) => form !== 'shape').map(cardView)}
    </svg>
  )
})
SlideMap.displayName = 'SlideMap'

/** Lit ones last, over the others; of these not more than so many. */
function fewest<Item>(items: readonly Item[], isLitItem: (item: Item) => boolean, most: number): readonly Item[] {
  const lit = items.filter(isLitItem)
  const faded = items.filter((item) => !isLitItem(item))
  return faded.length > most ? lit : [...faded, ...lit]
}

interface ZoneLabelProps {
  readonly zone: DrawnZone
  readonly scene: Scene
  readonly layout: RoomLayout
  readonly isDim: boolean
}

function ZoneLabel({ zone, scene, layout, isDim }: ZoneLabelProps) {
  const { labelBox } = zone
  const { x, y } = onStage({ x: labelBox.x, y: labelBox.y + ZONE_LABEL_HEIGHT - 5 }, layout)
  return (
    <text
      className={`${styles.moving} ${styles.zoneLabel}`}
      style={{ ...inColorsOf(zone, scene), transform: `translate(${x}px, ${y}px) scale(${layout.camera.scale})` }}
      data-dim={isDim ? true : undefined}
    >
      {zone.label}
    </text>
  )
}

/** Where another field gives the colours the ground has none: one colour says one thing. */
function inColorsOf({ sphere }: Pick<DrawnZone, 'sphere'>, { look }: Pick<Scene, 'look'>): CSSProperties {
  const isPlain = look !== undefined && look.colorBy !== 'sphere'
  const ground = isPlain ? 'institutions' : sphere
  const colors = {
    '--strong': isPlain ? 'var(--ink-2)' : `var(--${sphere})`,
    '--tint': `var(--${ground}-tint)`,
    '--edge': `var(--${ground}-edge)`,
  }
  return colors as CSSProperties
}
