import { LEVELS } from '@maillage/shared/map/link'
import { useTranslate } from '../../i18n/use-translate'
import styles from './level-bar.module.css'

/** Partnerships by level as one bar, a higher level darker; its numbers say the same. */
export function LevelBar({ counts }: { readonly counts: readonly number[] }) {
  const t = useTranslate()
  const all = counts.reduce((sum, count) => sum + count, 0)
  if (all === 0) return <p className={styles.none}>{t('national.noLevels')}</p>
  return (
    <ul className={styles.bar} aria-label={t('national.levels')}>
      {LEVELS.map((level, at) => {
        const links = counts[at] ?? 0
        if (links === 0) return null
        return (
          <li key={level} data-level={level} className={styles.part} style={{ flexGrow: links }}>
            <span aria-hidden="true">{links}</span>
            <span className="visually-hidden">{t('national.levelCount', { level: t(`level.${level}`), links })}</span>
          </li>
        )
      })}
    </ul>
  )
}

/** What the shades of the bar mean. */
export function LevelLegend() {
  const t = useTranslate()
  return (
    <ul className={styles.legend} aria-label={t('national.legendLevels')}>
      {LEVELS.map((level) => (
        <li key={level}>
          <span className={styles.swatch} data-level={level} aria-hidden="true" />
          {level}. {t(`level.${level}`)}
        </li>
      ))}
    </ul>
  )
}
