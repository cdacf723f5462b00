import type { FunderTotal } from '@maillage/shared/network/agreements'
import { Button } from 'react-aria-components/Button'
import styles from './funder-table.module.css'
import { useShowOnMap } from './indicator-page'
import { useMapNames } from './names'
import { useWords } from './use-words'

/** What each funder pays, over how many agreements, and who depends on it. */
export function FunderTable({ funders }: { readonly funders: readonly FunderTotal[] }) {
  const { t, euros } = useWords()
  const { actor } = useMapNames()
  const show = useShowOnMap()
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption>{t('indicators.byFunder')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('indicators.funder')}</th>
            <th scope="col">{t('indicators.agreementCount')}</th>
            <th scope="col">{t('indicators.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {funders.map(({ funder, links, amount, withoutAmount, dependents, actor: payer }) => {
            const text = `${funder} : ${t('indicators.linkCount', { count: links.length })}`
            const names = dependents.map(actor).join(', ')
            return (
              <tr key={funder}>
                <th scope="row">
                  <Button
                    className={styles.funder ?? ''}
                    aria-label={t('indicators.showWhat', { what: text })}
                    onPress={() => show({ links, actors: payer === undefined ? [] : [payer], text })}
                  >
                    {funder}
                  </Button>
                  {names && <span className={styles.soft}>{t('indicators.depends', { names })}</span>}
                </th>
                <td>{links.length}</td>
                <td>
                  {withoutAmount < links.length ? euros(amount) : '–'}
                  {withoutAmount > 0 && (
                    <span className={styles.soft}>{t('indicators.withoutAmount', { count: withoutAmount })}</span>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
