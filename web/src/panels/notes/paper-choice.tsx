import { PAPERS, type Paper } from '@maillage/shared/map/paper'
import { RadioGroup } from '../../design/radio-group'
import { useTranslate } from '../../i18n/use-translate'
import styles from './paper-choice.module.css'

export interface PaperChoiceProps {
  readonly value: Paper
  onChange(paper: Paper): void
}

/** The papers, each with its word: a colour alone would say nothing to some. */
export function PaperChoice({ value, onChange }: PaperChoiceProps) {
  const t = useTranslate()
  const options = PAPERS.map((paper) => ({
    value: paper,
    text: t(`paper.${paper}`),
    picture: <span className={styles.swatch} data-paper={paper} aria-hidden="true" />,
  }))
  return <RadioGroup label={t('notes.paper')} look="tiles" options={options} value={value} onChange={onChange} />
}
