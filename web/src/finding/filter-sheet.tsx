import { Dialog } from '../design/dialog'
import { useTranslate } from '../i18n/use-translate'
import { FILTER_PARTS } from '../map-session/map-filter'
import { FilterForm } from './filter-form'

/** All filters at once, where there is no room for a bar, and by key. */
export function FilterSheet({ onClose }: { onClose(): void }) {
  const t = useTranslate()
  return (
    <Dialog title={t('finding.filterTitle')} isOpen onClose={onClose}>
      <FilterForm parts={FILTER_PARTS} hasRest />
    </Dialog>
  )
}
