import type { TerritoryFigures } from '@maillage/shared/protocol/indicator-bodies'
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { figureFormat } from '../../i18n/figure-format'
import { useLocale, useTranslate } from '../../i18n/use-translate'
import styles from './figure-table.module.css'
import { FIGURES, type Figure, knownFigure } from './figures'
import { inOrder, nextOrder, type Order } from './row-order'
import { WideTable } from './wide-table'

export interface FigureTableProps {
  readonly territories: readonly TerritoryFigures[]
  readonly order: Order
  onSort(order: Order): void
}

/** All figures of all territories; in the order of their names until somebody asks for another. */
export function FigureTable({ territories, order, onSort }: FigureTableProps) {
  const t = useTranslate()
  const locale = useLocale()
  const format = useMemo(() => figureFormat(locale), [locale])
  const rows = useMemo(() => inOrder(territories, order, locale), [territories, order, locale])
  const sorted = order
    ? t('national.sortedBy', { figure: t(`national.figure.${order.figure}`), direction: order.direction })
    : t('national.inOrder')
  return (
    <>
      <p className={styles.hint}>{t('national.tableHint')}</p>
      <p className="visually-hidden" role="status">
        {sorted}
      </p>
      <WideTable title={t('national.table')} hasMany>
        <thead>
          <tr>
            <th scope="col" aria-sort={order ? undefined : 'ascending'}>
              {t('national.territory')}
            </th>
            {FIGURES.map((figure) => (
              <SortTitle key={figure} figure={figure} order={order} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, figures }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={`/t/${id}`} className={styles.link}>
                  {name}
                </Link>
              </th>
              {FIGURES.map((figure) => (
                <td key={figure} className={styles.number}>
                  <Value figure={figure} value={knownFigure(figures, figure)} format={format} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </WideTable>
    </>
  )
}

interface SortTitleProps extends Pick<FigureTableProps, 'order' | 'onSort'> {
  readonly figure: Figure
}

function SortTitle({ figure, order, onSort }: SortTitleProps) {
  const t = useTranslate()
  const direction = order?.figure === figure ? order.direction : undefined
  const Arrow = direction === undefined ? ArrowUpDown : direction === 'ascending' ? ArrowUp : ArrowDown
  return (
    <th scope="col" aria-sort={direction} className={styles.number}>
      <button type="button" className={styles.sort} onClick={() => onSort(nextOrder(order, figure))}>
        <span>{t(`national.figure.${figure}`)}</span>
        <Arrow size={14} className={direction ? '' : styles.idle} aria-hidden="true" />
      </button>
    </th>
  )
}

interface ValueProps {
  readonly figure: Figure
  readonly value: number | undefined
  format(figure: Figure, value: number): string
}

function Value({ figure, value, format }: ValueProps) {
  const t = useTranslate()
  if (value !== undefined) return format(figure, value)
  return <span className={styles.few}>{t(figure === 'amount' ? 'national.notSaid' : 'national.tooFew')}</span>
}
