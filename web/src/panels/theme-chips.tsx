import { THEME_CODES } from '@maillage/shared/territory/themes'
import { useId } from 'react'
import { ThemeIcon } from '../design/theme-icon'
import { ToggleChip } from '../design/toggle-chip'
import { themeLabel } from '../i18n/domain-labels'
import { useTranslate } from '../i18n/use-translate'
import styles from './panel.module.css'

export interface ThemeChipsProps {
  readonly themes: readonly string[]
  onToggle(theme: string, isIn: boolean): void
}

/** The themes that are in and those that could be. */
export function ThemeChips({ themes, onToggle }: ThemeChipsProps) {
  const t = useTranslate()
  const label = useId()
  const offered = new Set([...THEME_CODES, ...themes])
  return (
    <fieldset className={styles.fieldset} aria-labelledby={label}>
      <span id={label} className={styles.label}>
        {t('panel.themes')}
      </span>
      <div className={styles.chips}>
        {[...offered].map((theme) => (
          <ToggleChip
            key={theme}
            isSelected={themes.includes(theme)}
            onChange={(isIn) => onToggle(theme, isIn)}
            icon={<ThemeIcon theme={theme} />}
          >
            {themeLabel(t, theme)}
          </ToggleChip>
        ))}
      </div>
    </fieldset>
  )
}
