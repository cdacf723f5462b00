import type { TerritoryFigures } from '@maillage/shared/protocol/indicator-bodies'
import { Check, CircleDashed, CircleDot } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslate } from '../../i18n/use-translate'
import styles from './core-matrix.module.css'
import { type CoreGroup, type CoreRow, type CoreState, coreGroups, countOf } from './core-rows'
import { WideTable } from './wide-table'

const ICONS = { present: Check, adapted: CircleDot, missing: CircleDashed } as const

/** What each territory has of the national core, has in its own way, or lacks. */
export function CoreMatrix({ territories }: { readonly territories: readonly TerritoryFigures[] }) {
  const t = useTranslate()
  const groups = useMemo(() => coreGroups(t, territories), [t, territories])
  return (
    <>
      <p className={styles.hint}>{t('national.coreHint')}</p>
      <WideTable title={t('national.core')}>
        <thead>
          <tr>
            <th scope="col">{t('national.coreItem')}</th>
            <th scope="col">{t('national.coreCount')}</th>
            {territories.map(({ id, name }) => (
              <th key={id} scope="col" className={styles.territory}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <Group key={group.key} group={group} />
        ))}
      </WideTable>
    </>
  )
}

function Group({ group: { title, rows } }: { readonly group: CoreGroup }) {
  return (
    <tbody>
      <tr className={styles.group}>
        <th scope="rowgroup">{title}</th>
        <td colSpan={(rows[0]?.states.length ?? 0) + 1} />
      </tr>
      {rows.map((row) => (
        <Row key={row.key} row={row} />
      ))}
    </tbody>
  )
}

function Row({ row: { title, states } }: { readonly row: CoreRow }) {
  const t = useTranslate()
  return (
    <tr>
      <th scope="row">{title}</th>
      <td className={styles.count}>
        {t('national.coreShare', { part: countOf(states, 'present'), of: states.length })}
        {t('national.coreAdapted', { count: countOf(states, 'adapted') })}
      </td>
      {states.map((state, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a place in the row is a territory.
        <td key={at}>
          <State state={state} />
        </td>
      ))}
    </tr>
  )
}

function State({ state }: { readonly state: CoreState }) {
  const t = useTranslate()
  const Icon = ICONS[state]
  return (
    <span className={styles.state} data-state={state}>
      <Icon size={16} aria-hidden="true" />
      {t(`coreState.${state}`)}
    </span>
  )
}
