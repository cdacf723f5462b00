import type { Locale, Translate } from '../i18n/i18n'
import { useLocale, useTranslate } from '../i18n/use-translate'
import styles from './figure-list.module.css'
import type { FourFigures } from './four-figures'

export interface FigureListProps {
  readonly before: FourFigures
  readonly after: FourFigures
  /** How many are isolated is told to facilitators alone. */
  readonly hasIsolated: boolean
}

/** More characters are words and no figure. */
const LONG = 6

/** Four figures of a map, before and after. None of them is better for being higher. */
export function FigureList({ before, after, hasIsolated }: FigureListProps) {
  const t = useTranslate()
  const locale = useLocale()
  const figures = [
    { name: t('figure.porosity'), words: porosityWords(t, locale), title: porosityTitle(t) },
    { name: t('figure.meanLevel'), words: meanWords(t, locale) },
    ...(hasIsolated ? [{ name: t('figure.isolated'), words: ({ isolated }: FourFigures) => String(isolated) }] : []),
    { name: t('figure.gap'), words: ({ gap }: FourFigures) => (gap === undefined ? t('figure.none') : String(gap)) },
  ]
  return (
    <dl className={styles.figures} aria-label={t('figure.title')}>
      {figures.map(({ name, words, title }) => {
        const [was, is] = [words(before), words(after)]
        return (
          <div key={name} className={styles.figure}>
            <dt>{name}</dt>
            <dd>
              <span className="visually-hidden">{t('figure.spoken', { before: was, after: is })}</span>
              {/* Words that stay the same are said once. */}
              {(was !== is || was.length <= LONG) && (
                <span aria-hidden="true" className={styles.was} title={title?.(before)}>
                  {was} →
                </span>
              )}{' '}
              <span aria-hidden="true" className={is.length > LONG ? styles.words : styles.is} title={title?.(after)}>
                {is}
              </span>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function porosityWords(t: Translate, locale: Locale) {
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  return ({ porosity }: FourFigures) =>
    porosity.rate === undefined ? t('figure.tooFew') : percent.format(porosity.rate)
}

function porosityTitle(t: Translate) {
  return ({ porosity }: FourFigures) => t('figure.fraction', { count: porosity.part, of: porosity.of })
}

function meanWords(t: Translate, locale: Locale) {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 })
  return ({ meanLevel }: FourFigures) => (meanLevel === undefined ? t('figure.tooFew') : number.format(meanLevel))
}
