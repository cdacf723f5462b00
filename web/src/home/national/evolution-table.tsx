import type { TerritoryFigures } from '@maillage/shared/protocol/indicator-bodies'
import { partialDateWords } from '../../i18n/partial-date-words'
import { useLocale, useTranslate } from '../../i18n/use-translate'
import { changeWords } from './change-words'
import styles from './evolution-table.module.css'
import { CHANGING_FIGURES } from './figures'
import { WideTable } from './wide-table'

/** What became of each territory since its first version, in words. */
export function EvolutionTable({ territories }: { readonly territories: readonly TerritoryFigures[] }) {
  const t = useTranslate()
  return (
    <>
      <p className={styles.hint}>{t('national.evolutionHint')}</p>
      <WideTable title={t('national.evolution')}>
        <thead>
          <tr>
            <th scope="col">{t('national.territory')}</th>
            <th scope="col">{t('national.firstVersion')}</th>
            {CHANGING_FIGURES.map((figure) => (
              <th key={figure} scope="col">
                {t(`national.figure.${figure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {territories.map((territory) => (
            <EvolutionRow key={territory.id} territory={territory} />
          ))}
        </tbody>
      </WideTable>
    </>
  )
}

function EvolutionRow({ territory: { name, first, figures } }: { readonly territory: TerritoryFigures }) {
  const t = useTranslate()
  const locale = useLocale()
  if (!first) {
    return (
      <tr>
        <th scope="row">{name}</th>
        <td colSpan={CHANGING_FIGURES.length + 1} className={styles.none}>
          <span>{t('national.noFirst')}</span>
        </td>
      </tr>
    )
  }
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={styles.version}>
        <span>{partialDateWords(first.shows, locale)}</span>
        {first.name && <span className={styles.name}>{first.name}</span>}
      </td>
      {CHANGING_FIGURES.map((figure) => (
        <td key={figure}>{changeWords(t, locale, { figure, before: first.figures, now: figures })}</td>
      ))}
    </tr>
  )
}
