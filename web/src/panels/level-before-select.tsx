import { LEVELS, type Level } from '@maillage/shared/map/link'
import { LevelDrawing } from '../design/level-drawing'
import { Select } from '../design/select'
import { levelLabel } from '../i18n/domain-labels'
import { useTranslate } from '../i18n/use-translate'

export interface LevelBeforeSelectProps {
  readonly level: Level | undefined
  onChange(level: Level | undefined): void
}

const UNKNOWN = 'unknown'

/** How closely two partners worked together before the programme, where it is known. */
export function LevelBeforeSelect({ level, onChange }: LevelBeforeSelectProps) {
  const t = useTranslate()
  return (
    <Select
      label={t('panel.levelBefore')}
      value={level ? String(level) : UNKNOWN}
      onChange={(value) => onChange(LEVELS.find((each) => String(each) === value))}
      options={[
        { value: UNKNOWN, text: t('panel.levelBeforeUnknown') },
        ...LEVELS.map((each) => ({
          value: String(each),
          text: levelLabel(t, each),
          icon: <LevelDrawing level={each} width={48} />,
        })),
      ]}
    />
  )
}
