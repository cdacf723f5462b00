import { themesOffered } from '@maillage/shared/territory/themes'
import { Plus } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '../design/button'
import { ThemeIcon } from '../design/theme-icon'
import { ToggleChip } from '../design/toggle-chip'
import { themeLabel } from '../i18n/domain-labels'
import { useTranslate } from '../i18n/use-translate'
import { useOwnWords } from '../map-session/use-own-words'
import { OwnThemesDialog } from '../own-words/own-words-dialog'
import styles from './panel.module.css'

export interface ThemeChipsProps {
  readonly themes: readonly string[]
  onToggle(theme: string, isIn: boolean): void
}

/** The themes that are in and those that could be. */
export function ThemeChips({ themes, onToggle }: ThemeChipsProps) {
  const t = useTranslate()
  const label = useId()
  const words = useOwnWords()
  const [isNaming, setIsNaming] = useState(false)
  const offered = new Set([...themesOffered(words), ...themes])
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
            icon={<ThemeIcon theme={theme} word={themeLabel(t, theme, words)} />}
          >
            {themeLabel(t, theme, words)}
          </ToggleChip>
        ))}
        <Button look="ghost" icon={<Plus size={16} aria-hidden="true" />} onPress={() => setIsNaming(true)}>
          {t('ownWords.otherTheme')}
        </Button>
      </div>
      {isNaming && (
        <OwnThemesDialog
          onAdded={(theme) => {
            onToggle(theme, true)
            setIsNaming(false)
          }}
          onClose={() => setIsNaming(false)}
        />
      )}
    </fieldset>
  )
}
