import { LEVELS, type Level } from '@maillage/shared/map/link'
import { LevelDrawing } from '../design/level-drawing'
import { RadioGroup } from '../design/radio-group'
import { levelLabel } from '../i18n/domain-labels'
import { useTranslate } from '../i18n/use-translate'

export interface LevelChoiceProps {
  readonly level: Level | undefined
  onChange(level: Level): void
}

/** The five levels with their drawings; 1 to 5 choose one too. */
export function LevelChoice({ level, onChange }: LevelChoiceProps) {
  const t = useTranslate()
  return (
    <RadioGroup
      label={t('panel.levelQuestion')}
      value={level ? String(level) : null}
      onChange={(value) => {
        const chosen = LEVELS.find((each) => String(each) === value)
        if (chosen) onChange(chosen)
      }}
      options={LEVELS.map((each) => ({
        value: String(each),
        text: levelLabel(t, each),
        picture: <LevelDrawing level={each} />,
      }))}
      hasDigitKeys
    />
  )
}
