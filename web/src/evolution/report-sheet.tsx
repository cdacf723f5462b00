import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useTranslate } from '../i18n/use-translate'
import { SIGNS } from '../map-session/map-marks'
import { type ChangeRow, groupOf, nameOf, ROW_GROUPS } from './change-rows'
import { detailWords, shortDetail } from './change-words'
import { FigureList } from './figure-list'
import type { FourFigures } from './four-figures'
import styles from './report-sheet.module.css'

export interface ReportSheetProps {
  readonly title: string
  readonly span: string
  readonly sentence: string
  readonly figures: { readonly before: FourFigures; readonly after: FourFigures }
  readonly hasIsolated: boolean
  readonly rows: readonly ChangeRow[]
  readonly picture: ReactNode
}

/** The report on paper: beside the page, and printed in its place. */
export function ReportSheet({ title, span, sentence, figures, hasIsolated, rows, picture }: ReportSheetProps) {
  const t = useTranslate()
  const groups = ROW_GROUPS.filter((group) => rows.some((row) => groupOf(row) === group))
  return createPortal(
    <div className={styles.sheet} data-report aria-hidden="true">
      <header className={styles.header}>
        <p className={styles.title}>{title}</p>
        <p className={styles.span}>{span}</p>
      </header>
      <p className={styles.sentence}>{sentence}</p>
      <FigureList {...figures} hasIsolated={hasIsolated} />
      <div className={styles.picture}>{picture}</div>
      <p className={styles.listTitle}>{t('report.list')}</p>
      {groups.map((group) => (
        <section key={group} className={styles.group}>
          <p className={styles.groupTitle}>
            {group !== 'actors' && `${SIGNS[group]} `}
            {t(`group.${group}`)}
          </p>
          <ul>
            {rows
              .filter((row) => groupOf(row) === group)
              .map((row) => (
                <li key={row.id} className={styles.row}>
                  <span>
                    {nameOf(row)}
                    {detailWords(t, row) && ` (${detailWords(t, row)})`}
                  </span>
                  <span>{shortDetail(t, row)}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>,
    document.body,
  )
}
