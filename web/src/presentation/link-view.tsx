import type { OwnWords } from '@maillage/shared/map/own-words'
import { type CSSProperties, memo } from 'react'
import { BadgeIcon } from '../design/badge-icon'
import { PILL, pillWidth } from '../drawing/badge-places'
import type { DrawnLink } from '../drawing/layout-plain-map'
import { levelOf } from '../drawing/link-look'
import { themeLabel } from '../i18n/domain-labels'
import { useTranslate } from '../i18n/use-translate'
import { onStage, pathOnStage } from './on-stage'
import type { Camera } from './room-layout'
import styles from './slide-map.module.css'

export interface LinkViewProps {
  readonly drawn: DrawnLink
  readonly isLit: boolean
  readonly camera: Camera
  /** Of the strokes, as a share of those of the canvas. */
  readonly weight?: number
}

/** A link on a slide: its level is read in the drawing alone. */
export const LinkView = memo(({ drawn, isLit, camera, weight = 1 }: LinkViewProps) => {
  const { link, path, look, marks } = drawn
  const scale = camera.scale * weight
  const level = levelOf(link)
  const d = pathOnStage(path, { camera })
  const shape: CSSProperties = { d: `path("${d}")` } as CSSProperties
  const stroke: CSSProperties = {
    ...shape,
    strokeWidth: level ? `calc(var(--l${level}-w) * ${scale}px)` : `${look.stroke.width * scale}px`,
    strokeDasharray: look.dash.map((part) => part * scale).join(' ') || undefined,
    strokeLinecap: look.stroke.isRound ? 'round' : 'butt',
  }
  return (
    <g
      className={`${styles.link} ${look.isGhost ? styles.ghost : ''}`}
      style={{ '--stroke': `var(${look.stroke.color})` } as CSSProperties}
      data-dim={isLit ? undefined : true}
    >
      <path className={`${styles.moving} ${styles.line}`} d={d} style={stroke} />
      {look.stroke.core > 0 && (
        <path
          className={`${styles.moving} ${styles.core}`}
          d={d}
          style={{ ...shape, strokeWidth: `calc(var(--l5-core) * ${scale}px)` }}
        />
      )}
      {marks.map((mark, index) => {
        const { x, y } = onStage(mark, { camera })
        return (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: at most one mark an end, in the order of the ends.
            key={index}
            className={`${styles.moving} ${mark.outline > 0 ? styles.hollow : styles.solid}`}
            d={mark.d}
            strokeWidth={mark.outline}
            style={{ transform: `translate(${x}px, ${y}px) rotate(${mark.angle}deg) scale(${scale})` }}
          />
        )
      })}
    </g>
  )
})
LinkView.displayName = 'LinkView'

interface PillViewProps extends Pick<LinkViewProps, 'drawn' | 'isLit' | 'camera'> {
  /** Of the map that is shown. */
  readonly words: Pick<OwnWords, 'themes'>
}

/** What a link carries at its middle. */
export const PillView = memo(({ drawn: { badges, badgePlace }, isLit, camera, words }: PillViewProps) => {
  const t = useTranslate()
  if (badges.length === 0) return null
  const { x, y } = onStage(badgePlace, { camera })
  const width = pillWidth(badges.length)
  return (
    <g
      className={`${styles.moving} ${styles.pill}`}
      style={{ transform: `translate(${x}px, ${y}px) scale(${camera.scale})` }}
      data-dim={isLit ? undefined : true}
    >
      <rect
        className={styles.pillPaper}
        x={-width / 2}
        y={-PILL.height / 2}
        width={width}
        height={PILL.height}
        rx={PILL.height / 2}
      />
      {badges.map((badge, index) => (
        <g
          key={badge.kind === 'theme' ? badge.theme : badge.kind}
          transform={`translate(${PILL.paddingX + index * PILL.slot + (PILL.slot - PILL.iconSize) / 2 - width / 2} ${-PILL.iconSize / 2})`}
        >
          <BadgeIcon
            badge={badge}
            countClass={styles.more}
            word={badge.kind === 'theme' ? themeLabel(t, badge.theme, words) : undefined}
          />
        </g>
      ))}
    </g>
  )
})
PillView.displayName = 'PillView'
