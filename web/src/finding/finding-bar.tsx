import { ChevronDown, ListFilter } from 'lucide-react'
import { Button } from '../design/button'
import { useMediaQuery } from '../design/use-media-query'
import { useTranslate } from '../i18n/use-translate'
import { choiceCount, FILTER_PARTS, type FilterPart, withoutChoices } from '../map-session/map-filter'
import { useMapFilter, useMapFilterStore } from '../map-session/map-filter-context'
import { countSelected, useSelection } from '../map-session/selection'
import { FilterButton } from './filter-button'
import styles from './finding-bar.module.css'
import { SearchField } from './lazy-finding'

/** Where the inspector leaves too little room for a menu of each list. */
const NARROW = '(max-width: 1679px)'
const VERY_NARROW = '(max-width: 1279px)'
const MENUS = ['spheres', 'themes', 'levels'] as const
const MORE: readonly FilterPart[] = ['points', 'types', 'kinds', 'states', 'tags', 'programmes']

/** What to look for on the map, below it. On a phone it is in the menu of the page. */
export function FindingBar() {
  const t = useTranslate()
  const store = useMapFilterStore()
  const filter = useMapFilter()
  const hasInspector = countSelected(useSelection()) > 0
  const isNarrow = useMediaQuery(NARROW)
  const isVeryNarrow = useMediaQuery(VERY_NARROW)
  const isShort = isVeryNarrow || (isNarrow && hasInspector)
  const menu = { look: 'ghost', placement: 'top start', endIcon: <ChevronDown size={16} aria-hidden="true" /> } as const
  return (
    <search className={`floating-bar ${styles.bar}`} aria-label={t('finding.bar')}>
      <SearchField />
      <span className={styles.rule} />
      {isShort ? (
        <FilterButton
          {...menu}
          icon={<ListFilter size={17} aria-hidden="true" />}
          text={t('finding.filters')}
          title={t('finding.filterTitle')}
          parts={FILTER_PARTS}
          hasRest
        />
      ) : (
        <>
          {MENUS.map((part) => (
            <FilterButton
              key={part}
              {...menu}
              text={t(`finding.part.${part}`)}
              title={t(`finding.part.${part}`)}
              parts={[part]}
            />
          ))}
          <FilterButton {...menu} text={t('finding.more')} title={t('finding.moreTitle')} parts={MORE} hasRest />
        </>
      )}
      {choiceCount(filter) > 0 && (
        <Button look="ghost" onPress={() => store.set(withoutChoices(filter))}>
          {t('finding.showAll')}
        </Button>
      )}
    </search>
  )
}
