import { toCsv } from '@maillage/shared/exchange/to-csv'
import type { FiguresBody, TerritoryFigures } from '@maillage/shared/protocol/indicator-bodies'
import { isRate } from '../../i18n/figure-format'
import type { Translate } from '../../i18n/i18n'
import { coreGroups } from './core-rows'
import { CHANGING_FIGURES, FIGURES, type Figure, knownFigure } from './figures'

/** One row a territory: its figures, those of its first version, and what it has of the common core. */
export function nationalCsv(territories: readonly TerritoryFigures[], t: Translate, locale: string): string {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: false })
  const cellOf = (figures: FiguresBody | undefined, figure: Figure) => {
    const value = figures && knownFigure(figures, figure)
    if (value === undefined) return ''
    return number.format(isRate(figure) ? value * 100 : value)
  }
  const core = coreGroups(t, territories).flatMap(({ rows }) => rows)
  const head = [
    t('national.territory'),
    ...FIGURES.map((figure) => titleOf(t, figure)),
    t('national.firstVersion'),
    t('national.csvFirstDate'),
    ...CHANGING_FIGURES.map((figure) => t('national.csvFirst', { figure: titleOf(t, figure) })),
    ...core.map(({ title }) => title),
  ]
  const rows = territories.map(({ name, figures, first }, at) => [
    name,
    ...FIGURES.map((figure) => cellOf(figures, figure)),
    first?.name ?? '',
    first?.shows ?? '',
    ...CHANGING_FIGURES.map((figure) => cellOf(first?.figures, figure)),
    ...core.map(({ states }) => t(`coreState.${states[at] ?? 'missing'}`)),
  ])
  return toCsv([head, ...rows])
}

function titleOf(t: Translate, figure: Figure): string {
  const title = t(`national.figure.${figure}`)
  if (isRate(figure)) return t('national.csvPercent', { figure: title })
  return figure === 'amount' ? t('national.csvEuros', { figure: title }) : title
}
