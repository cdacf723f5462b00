import { FileText, Image, type LucideIcon, Presentation, ScrollText, Share2, Table2 } from 'lucide-react'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { RadioGroup as Segments } from '../design/radio-group'
import { useTranslate } from '../i18n/use-translate'
import styles from './export-dialog.module.css'
import { PURPOSES, type Purpose } from './formats/format'
import { FORMATS, type FormatId } from './formats/formats'

const ICONS: Readonly<Record<Purpose, LucideIcon>> = {
  image: Image,
  pdf: FileText,
  slides: Presentation,
  table: Table2,
  data: Share2,
  text: ScrollText,
}

export interface FormatChoiceProps {
  readonly chosen: FormatId
  onChoose(format: FormatId): void
}

/** First what the file is for, then which of its kinds, where there are several. */
export function FormatChoice({ chosen, onChoose }: FormatChoiceProps) {
  const t = useTranslate()
  const purpose = FORMATS.find(({ id }) => id === chosen)?.purpose
  const siblings = FORMATS.filter((format) => format.purpose === purpose)
  const offered = PURPOSES.filter((each) => FORMATS.some((format) => format.purpose === each))
  const choosePurpose = (value: string) => {
    const first = FORMATS.find((format) => format.purpose === value)
    if (first) onChoose(first.id)
  }
  return (
    <>
      <RadioGroup
        className={styles.purposes ?? ''}
        aria-label={t('export.purposes')}
        value={purpose ?? null}
        onChange={choosePurpose}
      >
        {offered.map((each) => {
          const Icon = ICONS[each]
          return (
            <Radio key={each} value={each} className={styles.purpose ?? ''}>
              <Icon size={20} aria-hidden="true" />
              {t(`export.purpose.${each}`)}
            </Radio>
          )
        })}
      </RadioGroup>
      {siblings.length > 1 && (
        <Segments
          label={t('export.format')}
          isLabelHidden
          look="segments"
          options={siblings.map(({ id }) => ({ value: id, text: t(`export.format.${id}`) }))}
          value={chosen}
          onChange={onChoose}
        />
      )}
      <p className={styles.note}>{t(`export.note.${chosen}`)}</p>
    </>
  )
}
