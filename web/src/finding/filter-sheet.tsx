import { Dialog } from '../design/dialog'
import { useTranslate } from '../i18n/use-translate'
import { FILTER_PARTS } from '../map-session/map-filter'
import { useStored } from '../map-session/store'
import { FilterForm } from './filter-form'
import { useFinding } from './finding-context'

/** All filters at once, where there is no room for a bar, and by key. */
export function FilterSheet() {
  const t = useTranslate()
  const { sheet } = useFinding()
  const isOpen = useStored(sheet) === 'filters'
  return (
    <Dialog title={t('finding.filterTitle')} isOpen={isOpen} onClose={() => sheet.set('none')}>
      <FilterForm parts={FILTER_PARTS} hasRest />
    </Dialog>
  )
}
