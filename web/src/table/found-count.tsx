import { useTranslate } from '../i18n/use-translate'
import { asksForNothing } from '../map-session/map-filter'
import { useMapFilter } from '../map-session/map-filter-context'

/** Tells those who do not see the rows how many are left while somebody searches. */
export function FoundCount({ count }: { readonly count: number }) {
  const t = useTranslate()
  const isSearching = !asksForNothing(useMapFilter())
  return (
    <p role="status" className="visually-hidden">
      {isSearching && count > 0 && t('table.found', { count })}
    </p>
  )
}
