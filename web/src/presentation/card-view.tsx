import { Flag } from 'lucide-react'
import { type CSSProperties, memo } from 'react'
import { SphereGlyph } from '../design/sphere-glyph'
import { CARD, glyphPlace } from '../drawing/card'
import type { LookColor } from '../drawing/card-look'
import { CARD_MARKS } from '../drawing/card-marks'
import { useTranslate } from '../i18n/use-translate'
import { NAMED, type RoomCard, SHAPE_SIZE } from './room-card'
import type { LookPill, RoomLook } from './scene-look'
import styles from './slide-map.module.css'

export interface CardViewProps {
  readonly card: RoomCard
  readonly look: RoomLook | undefined
  readonly isLit: boolean
  /** Whether its name can be read where it is not lit. */
  readonly isNamed: boolean
  /** As a CSS transform of its middle. */
  readonly transform: string
}

/** An actor on a slide, around its middle, so that it can be led to another place in one go. */
export const CardView = memo(({ card, look, isLit, isNamed, transform }: CardViewProps) => (
  <g
    className={`${styles.moving} ${styles.card}`}
    style={{ transform } as CSSProperties}
    data-card={card.actor.id}
    data-dim={isLit ? undefined : isNamed ? 'named' : true}
  >
    {card.form === 'shape' ? <Shape card={card} look={look} /> : <Paper card={card} look={look} />}
  </g>
))
CardView.displayName = 'CardView'

type Looked = Pick<CardViewProps, 'card' | 'look'>

function Shape({ card: { sphere }, look }: Looked) {
  const size = SHAPE_SIZE * (look?.scale ?? 1)
  return (
    <g transform={`translate(${-size / 2} ${-size / 2})`}>
      <SphereGlyph sphere={sphere} size={size} color={look?.color} />
    </g>
  )
}

function Paper({ card, look }: Looked) {
  const { width, height } = card.box
  const pill = card.form === 'whole' ? look?.pill : look?.namedPill
  return (
    <g transform={`translate(${-width / 2} ${-height / 2})`}>
      <rect className={styles.paper} width={width} height={height} rx={CARD.radius} />
      {card.form === 'whole' ? <Whole card={card} look={look} /> : <Named card={card} look={look} />}
      {card.actor.isCarrier && <Carrier />}
      {pill && <Pill {...pill} y={height - CARD_MARKS.below} />}
    </g>
  )
}

function Whole({ card: { sphere, nameLines, typeLine, linkCount, box }, look }: Looked) {
  return (
    <>
      <Glyph sphere={sphere} color={look?.color} {...glyphPlace(box.height, look?.scale)} />
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

function Named({ card: { sphere, nameLines, box }, look }: Looked) {
  const size = NAMED.glyphSize * (look?.scale ?? 1)
  // A larger one grows over the edge, as on a whole card.
  const x = NAMED.glyphX + NAMED.glyphSize - size
  return (
    <>
      <Glyph sphere={sphere} color={look?.color} x={x} y={(box.height - size) / 2} size={size} />
      <Lines lines={nameLines} x={NAMED.textX} y={NAMED.firstY} lineHeight={NAMED.lineHeight} />
    </>
  )
}

interface GlyphProps {
  readonly sphere: RoomCard['sphere']
  readonly color: LookColor | undefined
  readonly x: number
  readonly y: number
  readonly size: number
}

function Glyph({ sphere, color, x, y, size }: GlyphProps) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <SphereGlyph sphere={sphere} size={size} color={color} />
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

interface PillProps extends LookPill {
  readonly y: number
}

/** What a colour or a size would say alone, astride the bottom edge as on the canvas. */
function Pill({ word, width, y }: PillProps) {
  const { x, height, paddingX } = CARD_MARKS
  return (
    <g transform={`translate(${x} ${y})`} className={styles.pillOfLook}>
      <rect width={width + 2 * paddingX} height={height} rx={height / 2} />
      <text x={paddingX} y={13.2}>
        {word}
      </text>
    </g>
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
