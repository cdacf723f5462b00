import type { FiguresBody } from '@maillage/shared/protocol/indicator-bodies'
import { figureFormat } from '../../i18n/figure-format'
import type { Translate } from '../../i18n/i18n'
import type { Figure } from './figures'

/** What became of a figure, in words: « de 12 à 25 ». What reads alike on both sides is unchanged. */
export function changeWords(
  t: Translate,
  locale: string,
  { figure, before, now }: { readonly figure: Figure; readonly before: FiguresBody; readonly now: FiguresBody },
): string {
  const format = figureFormat(locale)
  const [from, to] = [before[figure], now[figure]].map((value) =>
    value === undefined ? undefined : format(figure, value),
  )
  if (from === undefined && to === undefined) return t('national.tooFewLong')
  if (from === undefined) return t('national.onlyNow', { to: to ?? '' })
  if (to === undefined) return t('national.onlyBefore', { from })
  const words = from === to ? t('national.unchanged', { value: to }) : t('national.fromTo', { from, to })
  // So short that it stays in one line.
  return words.replaceAll(' ', '\u00a0')
}
