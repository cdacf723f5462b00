import { printPartialDate, readPartialDate } from '@maillage/shared/map/partial-date-text'
import { useTranslate } from '../i18n/use-translate'
import { DraftField } from '../map-session/draft-field'

export interface DateFieldProps {
  readonly label: string
  readonly date: string | undefined
  onChange(date: string | undefined): boolean
}

/** A day, a month or a year: what people know of when something began or ends. */
export function DateField({ label, date, onChange }: DateFieldProps) {
  const t = useTranslate()
  return (
    <DraftField
      label={label}
      value={date ? printPartialDate(date) : ''}
      check={(text) => (text.trim() && !readPartialDate(text) ? t('panel.dateWrong') : undefined)}
      onCommit={(text) => onChange(readPartialDate(text))}
      placeholder={t('panel.dateExample')}
      maxLength={20}
    />
  )
}
