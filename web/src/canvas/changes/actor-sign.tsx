import { type ActorMark, SIGNS } from '../../map-session/map-marks'
import styles from './actor-sign.module.css'

/** What became of an actor, in the corner of its card. */
export function ActorSign({ mark }: { readonly mark: ActorMark | undefined }) {
  if (mark === undefined || mark === 'absent') return null
  return (
    <span className={styles.sign} aria-hidden="true">
      {SIGNS[mark]}
    </span>
  )
}
