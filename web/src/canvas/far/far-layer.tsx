import { SPHERES } from '@maillage/shared/map/sphere'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { SphereGlyph } from '../../design/sphere-glyph'
import { useMapSession } from '../../map-session/map-session-context'
import { useSelectionStore } from '../../map-session/selection'
import { useCanvas } from '../canvas-context'
import styles from './far-layer.module.css'
import { FarMap } from './far-map'

/** The painted map, under whatever is an element of the page. A small map is never painted and needs none of it. */
export function FarLayer() {
  const { level, window } = useCanvas()
  const isNeeded = useSyncExternalStore(level.drawn.subscribe, () => level.drawn.read().far || !window.isSmall)
  return isNeeded && <Painted />
}

function Painted() {
  const { view } = useMapSession()
  const selection = useSelectionStore()
  const canvas = useCanvas()
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const [front, back, live] = root.current?.querySelectorAll('canvas') ?? []
    if (!root.current || !front || !back || !live) return
    const { cards, links, zones, quiet, sight, level, emphasis, hidden, hovered, linking } = canvas
    const far = new FarMap(
      {
        kind: 'map',
        scene: { view, cards, links, zones, quiet },
        sight,
        emphasis,
        isRestHidden: () => hidden.read() === emphasis.read(),
        chosen: () => ({ selection: selection.read(), hovered: hovered.read(), linking: linking.read() }),
        onQuietChange: (listener) => quiet.onAnyFadedChange(listener),
        onPainted: () => level.painted(),
      },
      { plates: [front, back], live, glyphs: root.current },
    )
    const show = () => far.show(level.drawn.read().far)
    const refresh = () => far.refresh()
    show()
    const stops = [level.drawn.subscribe(show), ...[selection, hovered, linking].map((one) => one.subscribe(refresh))]
    return () => {
      for (const stop of stops) stop()
      far.close()
    }
  }, [view, selection, canvas])
  return (
    <div ref={root} className={styles.layer} aria-hidden="true">
      <canvas className={styles.plate} />
      <canvas className={styles.plate} />
      <canvas className={styles.live} />
      <div className={styles.glyphs}>
        {SPHERES.map((sphere) => (
          <span key={sphere} data-glyph={sphere}>
            <SphereGlyph sphere={sphere} size={32} />
          </span>
        ))}
      </div>
    </div>
  )
}
