import { countSelected, useSelection } from '../map-session/selection'
import styles from './finding-strip.module.css'
import { FocusStrip } from './focus-strip'
import { CountedStrip } from './lazy-finding'
import { NoActorStrip } from './no-actor-strip'
import { ViewStrip } from './view-strip'

/** What the map is read by, above it. */
export function FindingStrips() {
  const hasInspector = countSelected(useSelection()) > 0
  return (
    <div className={styles.strips} data-beside-panel={hasInspector || undefined}>
      <ViewStrip />
      <CountedStrip />
      <FocusStrip />
      <NoActorStrip />
    </div>
  )
}
