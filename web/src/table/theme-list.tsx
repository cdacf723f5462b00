import { ThemeIcon } from '../design/theme-icon'
import { themeLabel } from '../i18n/domain-labels'
import { useTranslate } from '../i18n/use-translate'
import { useOwnWords } from '../map-session/use-own-words'
import styles from './data-grid.module.css'

/** Themes in a cell: as many as there is room for, all of them in the title. */
export function ThemeList({ themes }: { readonly themes: readonly string[] }) {
  const t = useTranslate()
  const ownWords = useOwnWords()
  if (themes.length === 0) return null
  const words = themes.map((theme) => themeLabel(t, theme, ownWords))
  return (
    <span className={styles.chips} title={words.join(', ')}>
      {themes.map((theme, index) => (
        <span key={theme} className={styles.chip}>
          <ThemeIcon theme={theme} {...(words[index] && { word: words[index] })} size={14} />
          <span className={styles.text}>{words[index]}</span>
        </span>
      ))}
    </span>
  )
}
