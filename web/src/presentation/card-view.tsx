import { Flag } from 'lucide-react'
import { type CSSProperties, memo } from 'react'
import { SphereGlyph } from '../design/sphere-glyph'
import { CARD } from '../drawing/card'
import { useTranslate } from '../i18n/use-translate'
import { NAMED, type RoomCard, SHAPE_SIZE } from './room-card'
import styles from './slide-map.module.css'

export interface CardViewProps {
  readonly card: RoomCard
  readonly isLit: boolean
  /** As a CSS transform of its middle. */
  readonly transform: string
}

/** An actor on a slide, around its middle, so that it can be led to another place in one go. */
export const CardView = memo(({ card, isLit, transform }: CardViewProps) => (
  <g
    className={`${styles.moving} ${styles.card}`}
    style={{ transform } as CSSProperties}
    data-card={card.actor.id}
    data-dim={isLit ? undefined : true}
  >
    {card.form === 'shape' ? <Shape card={card} /> : <Paper card={card} />}
  </g>
))
CardView.displayName = 'CardView'

function Shape({ card: { sphere } }: { readonly card: RoomCard }) {
  return (
    <g transform={`translate(${-SHAPE_SIZE / 2} ${-SHAPE_SIZE / 2})`}>
      <SphereGlyph sphere={sphere} size={SHAPE_SIZE} />
    </g>
  )
}

function Paper({ card }: { readonly card: RoomCard }) {
  const { width, height } = card.box
  return (
    <g transform={`translate(${-width / 2} ${-height / 2})`}>
      <rect className={styles.paper} width={width} height={height} rx={CARD.radius} />
      {card.form === 'whole' ? <Whole card={card} /> : <Named card={card} />}
      {card.actor.isCarrier && <Carrier />}
    </g>
  )
}

function Whole({ card: { sphere, nameLines, typeLine, linkCount, box } }: { readonly card: RoomCard }) {
  return (
    <>
      <Glyph sphere={sphere} x={CARD.glyphX} y={(box.height - CARD.glyphSize) / 2} size={CARD.glyphSize} />
      <Lines lines={nameLines} x={CARD.textX} y={CARD.nameY} lineHeight={CARD.lineHeight} />
      <text className={styles.type} x={CARD.textX} y={CARD.typeY + (nameLines.length - 1) * CARD.lineHeight}>
        {typeLine}
      </text>
      <text className={styles.count} x={box.width - CARD.paddingRight} y={CARD.nameY}>
        {linkCount}
      </text>
    </>
  )
}

function Named({ card: { sphere, nameLines, box } }: { readonly card: RoomCard }) {
  return (
    <>
      <Glyph sphere={sphere} x={NAMED.glyphX} y={(box.height - NAMED.glyphSize) / 2} size={NAMED.glyphSize} />
      <Lines lines={nameLines} x={NAMED.textX} y={NAMED.firstY} lineHeight={NAMED.lineHeight} />
    </>
  )
}

interface GlyphProps {
  readonly sphere: RoomCard['sphere']
  readonly x: number
  readonly y: number
  readonly size: number
}

function Glyph({ sphere, x, y, size }: GlyphProps) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <SphereGlyph sphere={sphere} size={size} />
    </g>
  )
}

interface LinesProps {
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  readonly lineHeight: number
}

function Lines({ lines, x, y, lineHeight }: LinesProps) {
  return (
    <text className={styles.name} x={x} y={y}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one name, in their order.
        <tspan key={index} x={x} dy={index === 0 ? 0 : lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** In map units, as `.flag` of the canvas. */
const FLAG = { x: 10, y: -12, height: 20, icon: 12, width: 78 } as const

function Carrier() {
  const t = useTranslate()
  return (
    <g transform={`translate(${FLAG.x} ${FLAG.y})`} className={styles.flag}>
      <rect width={FLAG.width} height={FLAG.height} rx={FLAG.height / 2} />
      <Flag x={7} y={4} width={FLAG.icon} height={FLAG.icon} />
      <text x={23} y={14}>
        {t('canvas.carrier')}
      </text>
    </g>
  )
}
