import { ThemeIcon } from '../design/theme-icon'
import { themeLabel } from '../i18n/domain-labels'
import { useTranslate } from '../i18n/use-translate'
import { useOwnWords } from '../map-session/use-own-words'
import styles from './panel.module.css'

/** Themes to read, each with its icon. */
export function ThemeWords({ themes }: { readonly themes: readonly string[] }) {
  const t = useTranslate()
  const words = useOwnWords()
  return (
    <ul className={styles.themes}>
      {themes.map((theme) => (
        <li key={theme} className={styles.theme}>
          <ThemeIcon theme={theme} word={themeLabel(t, theme, words)} />
          {themeLabel(t, theme, words)}
        </li>
      ))}
    </ul>
  )
}
