import '../design/look-colors.css'
import type { OwnWords } from '@maillage/shared/map/own-words'
import { FileCheck, Goal, History, MessagesSquare } from 'lucide-react'
import type { ReactNode } from 'react'
import { LevelDrawing } from '../design/level-drawing'
import { LinkDrawing } from '../design/link-drawing'
import { SphereGlyph } from '../design/sphere-glyph'
import { ThemeIcon } from '../design/theme-icon'
import { scaleOf } from '../drawing/card-look'
import type { ColorEntry, LookLegend } from '../drawing/look-legend'
import { themeLabel } from '../i18n/domain-labels'
import { colorWord, sizeWord } from '../i18n/look-words'
import { useLocale, useTranslate } from '../i18n/use-translate'
import { type LegendMark, linkLegend } from './link-legend'
import type { RoomLayout } from './room-layout'
import type { Scene } from './scene'
import type { SceneLook } from './scene-look'
import styles from './slide.module.css'

export interface SlideLegendProps {
  readonly scene: Scene
  readonly layout: RoomLayout
  readonly isAround: boolean
}

/** Of what is shown and nothing else: how its links are drawn, and what they carry. */
export function SlideLegend({ scene, layout, isAround }: SlideLegendProps) {
  const t = useTranslate()
  const lit = isAround ? undefined : scene.lit
  const look = scene.look?.legendOf(lit?.actors)
  const { levels, marks, themes } = linkLegend(layout.links.filter(({ link }) => !lit || lit.links.has(link.id)))
  const hasLinks = levels.length + marks.length + themes.length > 0
  const themeRows = themes.map((theme) => {
    const word = themeLabel(t, theme, scene.map)
    return <Row key={theme} drawing={<ThemeIcon theme={theme} word={word} size={20} />} word={word} />
  })
  const isLong = levels.length + marks.length + themes.length > MOST_ROWS
  return (
    <>
      {scene.look && look && <LookLists look={scene.look} legend={look} words={scene.map} />}
      {hasLinks && (
        <div className={styles.legends}>
          <ul className={styles.legend} aria-label={t('presentation.legend')}>
            {levels.map((level) => (
              <Row key={level} drawing={<LevelDrawing level={level} />} word={t(`level.${level}`)} />
            ))}
            {marks.map((mark) => (
              <Row key={mark} drawing={<MarkDrawing mark={mark} />} word={t(`export.mark.${mark}`)} />
            ))}
            {!isLong && themeRows}
          </ul>
          {isLong && (
            <ul className={styles.legend} aria-label={t('export.themes')} data-icons>
              {themeRows}
            </ul>
          )}
        </div>
      )}
    </>
  )
}

interface LookListsProps {
  readonly look: SceneLook
  readonly legend: LookLegend
  readonly words: Pick<OwnWords, 'types'>
}

/** What the colours and sizes of actors say. */
function LookLists({ look: { colorBy }, legend: { colors, sizes }, words }: LookListsProps) {
  const t = useTranslate()
  const locale = useLocale()
  return (
    <div className={styles.legends}>
      <ul className={styles.legend} aria-label={t('look.colors', { field: t(`view.colorBy.${colorBy}`) })} data-icons>
        {colors.map(({ color, meaning }) => {
          const word = colorWord(t, meaning, words)
          return <Row key={word} drawing={<ColorDrawing color={color} meaning={meaning} />} word={word} />
        })}
      </ul>
      {sizes && (
        <ul className={styles.legend} aria-label={t('look.sizes', { field: t(`view.sizeBy.${sizes.by}`) })} data-icons>
          {sizes.classes.map((size) => (
            <Row
              key={size}
              drawing={<Dot radius={5 * scaleOf(size)} color="var(--ink-2)" />}
              word={sizeWord(t, sizes.by, size, locale)}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

function ColorDrawing({ color, meaning }: Pick<ColorEntry, 'color' | 'meaning'>) {
  if ('sphere' in meaning) return <SphereGlyph sphere={meaning.sphere} size={20} color={color} />
  return (
    <svg width={20} height={20} aria-hidden="true" focusable="false">
      <rect y={4} width={20} height={12} rx={4} fill={`var(--${color})`} />
    </svg>
  )
}

function Dot({ radius, color }: { readonly radius: number; readonly color: string }) {
  return (
    <svg width={20} height={20} aria-hidden="true" focusable="false">
      <circle cx={10} cy={10} r={radius} fill={color} />
    </svg>
  )
}

/** With more rows themes stand beside the rest. */
const MOST_ROWS = 7

function Row({ drawing, word }: { readonly drawing: ReactNode; readonly word: string }) {
  return (
    <li>
      <span className={styles.drawing}>{drawing}</span>
      {word}
    </li>
  )
}

function MarkDrawing({ mark }: { readonly mark: LegendMark }) {
  switch (mark) {
    case 'arrow':
      return <LinkDrawing link={{ kind: 'funding' }} isOutward />
    case 'agreement':
      return <FileCheck size={20} aria-hidden="true" />
    case 'discuss':
      return <MessagesSquare size={20} aria-hidden="true" />
    case 'planned':
      return <Goal size={20} aria-hidden="true" />
    case 'past':
      return <History size={20} aria-hidden="true" />
    default:
      return mark satisfies never
  }
}
