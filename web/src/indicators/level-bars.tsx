import { LEVELS, type Level } from '@maillage/shared/map/link'
import styles from './level-bars.module.css'

/** A level in little: as many of five bars as it is high, and its figure. A link without a level has a dot. */
export function LevelBars({ level }: { readonly level: Level | undefined }) {
  return (
    <span className={styles.level} aria-hidden="true">
      {level === undefined ? (
        '•'
      ) : (
        <>
          <span className={styles.bars}>
            {LEVELS.map((each) => (
              <i key={each} data-on={each <= level || undefined} style={{ blockSize: `${each * 2 + 1}px` }} />
            ))}
          </span>
          {level}
        </>
      )}
    </span>
  )
}
