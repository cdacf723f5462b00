import { useTranslate } from '../i18n/use-translate'
import styles from './dialogs.module.css'
import type { PlacedProblem } from './placed-problems'

export interface FileProblemsProps {
  readonly fileName: string
  readonly problems: readonly PlacedProblem[]
}

/** What is wrong in a file, place by place. */
export function FileProblems({ fileName, problems }: FileProblemsProps) {
  const t = useTranslate()
  return (
    <section className={styles.problems} role="alert">
      <p className={styles.verdict}>{t('home.fileWrong', { fileName, count: problems.length })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must scroll by keyboard too. */}
      <ul className={styles.places} tabIndex={0} aria-label={t('home.fileProblems')}>
        {problems.map(({ key, values }) => (
          <li key={`${key} ${JSON.stringify(values)}`}>{t(key, values)}</li>
        ))}
      </ul>
    </section>
  )
}
