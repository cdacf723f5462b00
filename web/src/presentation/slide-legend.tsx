import { FileCheck, Goal, History, MessagesSquare } from 'lucide-react'
import type { ReactNode } from 'react'
import { LevelDrawing } from '../design/level-drawing'
import { LinkDrawing } from '../design/link-drawing'
import { ThemeIcon } from '../design/theme-icon'
import { themeLabel } from '../i18n/domain-labels'
import { useTranslate } from '../i18n/use-translate'
import type { RoomLayout } from './room-layout'
import type { Scene } from './scene'
import { type LegendMark, shownLegend } from './shown-legend'
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
  const { levels, marks, themes } = shownLegend(layout.links.filter(({ link }) => !lit || lit.links.has(link.id)))
  if (levels.length + marks.length + themes.length === 0) return null
  const themeRows = themes.map((theme) => {
    const word = themeLabel(t, theme, scene.map)
    return <Row key={theme} drawing={<ThemeIcon theme={theme} word={word} size={20} />} word={word} />
  })
  const isLong = levels.length + marks.length + themes.length > MOST_ROWS
  return (
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
