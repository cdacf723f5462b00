import type { TerritoryFigures } from '@maillage/shared/protocol/indicator-bodies'
import { CORE_PART_CODES, CORE_THEMES } from '@maillage/shared/territory/national-core'
import type { Translate } from '../../i18n/i18n'

export type CoreState = TerritoryFigures['core']['carrying']['state']

export interface CoreRow {
  readonly key: string
  readonly title: string
  /** One for each territory, in their order. */
  readonly states: readonly CoreState[]
}

export interface CoreGroup {
  readonly key: 'carrying' | 'parts' | 'themes'
  readonly title: string
  readonly rows: readonly CoreRow[]
}

type WithCore = Pick<TerritoryFigures, 'core'>

/** What each territory has, has adapted and lacks of the national core. */
export function coreGroups(t: Translate, territories: readonly WithCore[]): CoreGroup[] {
  const row = (key: string, title: string, stateOf: (core: WithCore['core']) => CoreState | undefined): CoreRow => ({
    key,
    title,
    states: territories.map(({ core }) => stateOf(core) ?? 'missing'),
  })
  return [
    {
      key: 'carrying',
      title: t('national.coreCarrying'),
      rows: [row('carrying', t('national.coreCarriedBy'), ({ carrying }) => carrying.state)],
    },
    {
      key: 'parts',
      title: t('national.coreParts'),
      rows: CORE_PART_CODES.map((code) =>
        row(code, t(`corePart.${code}`), ({ parts }) => parts.find(({ part }) => part === code)?.state),
      ),
    },
    {
      key: 'themes',
      title: t('national.coreThemes'),
      rows: CORE_THEMES.map((code) =>
        row(code, t(`theme.${code}`), ({ themes }) => themes.find(({ theme }) => theme === code)?.state),
      ),
    },
  ]
}

export function countOf(states: readonly CoreState[], wanted: CoreState): number {
  return states.filter((state) => state === wanted).length
}
