import { useEffect, useRef, useState } from 'react'
import { useMarkedMap } from '../../map-session/map-marks'
import { useMapSession } from '../../map-session/map-session-context'
import { NOTHING_SELECTED } from '../../map-session/selection'
import { useCanvas } from '../canvas-context'
import { openFarElements } from '../far/far-elements'
import { FarMap } from '../far/far-map'
import styles from './near-links.module.css'

/** What is chosen is an element of the page. */
const NOTHING_CHOSEN = { selection: NOTHING_SELECTED, hovered: {}, linking: undefined }

/**
 * The strokes of the links of a large map, painted among its elements: a browser draws some hundred curves of a drawing
 * anew wherever one of them comes, goes or moves. Links that somebody looks at lie over them as elements.
 */
export function NearLinks() {
  const { view } = useMapSession()
  const canvas = useCanvas()
  const { marks } = useMarkedMap()
  const root = useRef<HTMLDivElement>(null)
  const [failureCount, setFailureCount] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: after a failure it is opened anew.
  useEffect(() => {
    if (!root.current) return
    const elements = openFarElements(root.current, styles)
    const { cards, links, zones, quiet, looks, sight, level, emphasis, hidden } = canvas
    const painter = new FarMap(
      {
        kind: 'links',
        // Of what is looked at just now an element tells: nothing is painted anew for it.
        scene: { view, cards, links, zones, quiet: { isQuiet: quiet.isQuiet, isFaded: quiet.isQuiet }, looks },
        sight,
        emphasis,
        marks,
        isRestHidden: () => hidden.read() === emphasis.read(),
        chosen: () => NOTHING_CHOSEN,
        onQuietChange: (listener) => quiet.onQuietChange(listener),
        onPainted: () => level.linksPainted(),
        onFailure: () => setFailureCount((count) => count + 1),
      },
      elements,
    )
    // On its way to far it is seen until all is painted there; from the beginning far away, it is never wanted.
    const show = () => sight.read().width > 0 && level.isNear && painter.show(true)
    show()
    const stops = [level.drawn.subscribe(show), sight.subscribe(show)]
    return () => {
      for (const stop of stops) stop()
      painter.close()
      elements.remove()
    }
  }, [view, canvas, marks, failureCount])
  return <div ref={root} className={styles.layer} aria-hidden="true" />
}
