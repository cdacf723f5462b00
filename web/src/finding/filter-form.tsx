import { use, useId } from 'react'
import { Button } from '../design/button'
import { CloseContext } from '../design/close-context'
import { ToggleChip } from '../design/toggle-chip'
import { useTranslate } from '../i18n/use-translate'
import { choiceCount, type FilterPart, withoutChoices } from '../map-session/map-filter'
import { useMapFilter, useMapFilterStore } from '../map-session/map-filter-context'
import styles from './filter-form.module.css'
import { type FilterOption, useFilterOptions } from './filter-options'
import { RestChoice } from './rest-choice'

export interface FilterFormProps {
  readonly parts: readonly FilterPart[]
  /** On the map one also chooses what becomes of all else. */
  readonly hasRest?: boolean
}

/** Lists of what to look for, and the way back to all. */
export function FilterForm({ parts, hasRest = false }: FilterFormProps) {
  const t = useTranslate()
  const filter = useMapFilter()
  const store = useMapFilterStore()
  const close = use(CloseContext)
  const options = useFilterOptions()
  return (
    <div className={styles.form}>
      {parts.map((part) => (
        <Choices key={part} part={part} options={options[part]} />
      ))}
      {hasRest && <RestChoice />}
      {choiceCount(filter) > 0 && (
        <div className={styles.end}>
          <Button
            onPress={() => {
              store.set(withoutChoices(filter))
              close()
            }}
          >
            {t('finding.showAll')}
          </Button>
        </div>
      )}
    </div>
  )
}

interface ChoicesProps {
  readonly part: FilterPart
  readonly options: readonly FilterOption<FilterPart>[]
}

function Choices({ part, options }: ChoicesProps) {
  const t = useTranslate()
  const filter = useMapFilter()
  const store = useMapFilterStore()
  const titleId = useId()
  const chosen: readonly unknown[] = filter[part]
  if (options.length === 0) return null
  return (
    <fieldset className={styles.choices} aria-labelledby={titleId}>
      <span id={titleId} className={styles.title}>
        {t(`finding.part.${part}`)}
      </span>
      <div className={styles.chips}>
        {options.map(({ value, text, icon }) => (
          <ToggleChip
            key={value}
            isSelected={chosen.includes(value)}
            icon={icon}
            onChange={(isIn) =>
              store.set({ ...filter, [part]: isIn ? [...chosen, value] : chosen.filter((other) => other !== value) })
            }
          >
            {text}
          </ToggleChip>
        ))}
      </div>
    </fieldset>
  )
}
