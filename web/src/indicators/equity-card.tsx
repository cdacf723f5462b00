import type { Equity, Spread } from '@maillage/shared/network/equity'
import { useMapSession } from '../map-session/map-session-context'
import { Card } from './card'
import styles from './equity-card.module.css'
import { EquityGrid } from './equity-grid'
import { useWords } from './use-words'

export interface EquityCardProps {
  readonly spread: Spread
  /** Absent where chantiers may not be named. */
  readonly equity: Equity | undefined
}

/** With more themes the matrix needs the whole width. */
const MOST_BESIDE = 8

export function isWide(equity: Equity): boolean {
  return equity.themes.length > MOST_BESIDE
}

/** Who has direct links on which theme; the gap between chantiers, without a rank. */
export function EquityCard({ spread, equity }: EquityCardProps) {
  const { t, index } = useWords()
  const { canEdit } = useMapSession()
  const { gap, gini, cells } = spread
  const hasRows = equity !== undefined && equity.rows.length > 0
  const text =
    hasRows && canEdit ? `${t('indicators.equityText')} ${t('indicators.equityHint')}` : t('indicators.equityText')
  return (
    <Card
      title={t('indicators.equity')}
      text={text}
      formula={{
        lines: [
          t('indicators.equityFormula'),
          gini === undefined ? t('indicators.giniUnknown') : t('indicators.gini', { gini: index(gini) }),
        ],
      }}
      span={equity ? (isWide(equity) ? 12 : 7) : 6}
    >
      {hasRows && <EquityGrid equity={equity} />}
      <div className={styles.sentences}>
        {spread.chantiers === 0 ? (
          <p>{t('indicators.noChantiers')}</p>
        ) : (
          <>
            <p>{gap === undefined ? t('indicators.gapUnknown') : t('indicators.gap', { gap })}</p>
            <p>
              {t('indicators.equityFractions', {
                part: cells.linked,
                of: cells.linked + cells.missing + cells['not-concerned'],
                spared: cells['not-concerned'],
              })}
            </p>
          </>
        )}
        {!equity && <p className={styles.soft}>{t('indicators.notReleased')}</p>}
      </div>
    </Card>
  )
}
