import { Checkbox } from '../design/checkbox'
import { useTranslate } from '../i18n/use-translate'
import { useMapFilter, useMapFilterStore } from '../map-session/map-filter-context'

/** Whether all else is faded or not drawn at all. */
export function RestChoice() {
  const t = useTranslate()
  const filter = useMapFilter()
  const store = useMapFilterStore()
  return (
    <Checkbox
      isSelected={filter.rest === 'hide'}
      onChange={(isHidden) => store.set({ ...filter, rest: isHidden ? 'hide' : 'fade' })}
    >
      {t('finding.hideRest')}
    </Checkbox>
  )
}
