import { Checkbox } from '../design/checkbox'
import { RadioGroup } from '../design/radio-group'
import { useTranslate } from '../i18n/use-translate'
import { PAPER_SIZES } from './drawing/paper'
import styles from './export-dialog.module.css'
import type { ExportOptions } from './export-job'
import type { OptionName } from './formats/format'

export interface OptionFieldsProps {
  /** Those that the format has. */
  readonly offered: readonly OptionName[]
  readonly options: ExportOptions
  /** Views are framed by what they say. */
  readonly isOfViews: boolean
  /** Whether this person may read them. */
  readonly mayHaveNotes: boolean
  onChange(change: Partial<ExportOptions>): void
}

const SCALES = ['1', '2', '4'] as const
const TABLES = ['actors', 'links'] as const
const ORIENTATIONS = ['landscape', 'portrait'] as const

/** What can be chosen of the format. */
export function OptionFields({ offered, options, isOfViews, mayHaveNotes, onChange }: OptionFieldsProps) {
  const t = useTranslate()
  const has = (name: OptionName) => offered.includes(name)
  return (
    <div className={styles.options}>
      {has('scale') && (
        <RadioGroup
          label={t('export.scale')}
          look="segments"
          options={SCALES.map((value) => ({ value, text: t(`export.scale.${value}`) }))}
          value={String(options.scale) as (typeof SCALES)[number]}
          onChange={(value) => onChange({ scale: Number(value) })}
        />
      )}
      {has('paper') && (
        <>
          <RadioGroup
            label={t('export.paper')}
            look="segments"
            options={PAPER_SIZES.map((value) => ({ value, text: t(`export.paper.${value}`) }))}
            value={options.paper}
            onChange={(paper) => onChange({ paper })}
          />
          <RadioGroup
            label={t('export.orientation')}
            look="segments"
            options={ORIENTATIONS.map((value) => ({ value, text: t(`export.orientation.${value}`) }))}
            value={options.orientation}
            onChange={(orientation) => onChange({ orientation })}
          />
        </>
      )}
      {has('table') && (
        <RadioGroup
          label={t('export.table')}
          look="segments"
          options={TABLES.map((value) => ({ value, text: t(`export.table.${value}`) }))}
          value={options.table}
          onChange={(table) => onChange({ table })}
        />
      )}
      {has('notes') && isOfViews && mayHaveNotes && (
        <Checkbox isSelected={options.hasNotes} onChange={(hasNotes) => onChange({ hasNotes })}>
          {t('export.notes')}
        </Checkbox>
      )}
      {has('frame') && !isOfViews && (
        <Checkbox isSelected={options.isFramed} onChange={(isFramed) => onChange({ isFramed })}>
          {t('export.frame')}
        </Checkbox>
      )}
      {has('transparent') && (
        <Checkbox isSelected={options.isTransparent} onChange={(isTransparent) => onChange({ isTransparent })}>
          {t('export.transparent')}
        </Checkbox>
      )}
    </div>
  )
}
