import type { MapView } from '@maillage/shared/document/map-view'
import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { SPHERES } from '@maillage/shared/map/sphere'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { SphereGlyph } from '../../design/sphere-glyph'
import { type Pointed, useMarkedMap } from '../../map-session/map-marks'
import { useMapSession } from '../../map-session/map-session-context'
import { type Selection, useSelectionStore } from '../../map-session/selection'
import { useCanvas } from '../canvas-context'
import { openFarElements } from './far-elements'
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
  const { marks, pointed } = useMarkedMap()
  const root = useRef<HTMLDivElement>(null)
  const [failureCount, setFailureCount] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: after a failure it is opened anew.
  useEffect(() => {
    if (!root.current) return
    const elements = openFarElements(root.current, styles)
    const { cards, links, zones, quiet, looks, sight, level, emphasis, hidden, hovered, linking } = canvas
    const far = new FarMap(
      {
        kind: 'map',
        scene: { view, cards, links, zones, quiet, looks },
        sight,
        emphasis,
        marks,
        isRestHidden: () => hidden.read() === emphasis.read(),
        chosen: () => ({
          selection: withPointed(selection.read(), pointed.read(), view),
          hovered: hovered.read(),
          linking: linking.read(),
        }),
        onQuietChange: (listener) => quiet.onAnyFadedChange(listener),
        onPainted: () => level.painted(),
        onFailure: () => setFailureCount((count) => count + 1),
      },
      { ...elements, glyphs: root.current },
    )
    const show = () => far.show(level.drawn.read().far)
    const refresh = () => far.refresh()
    show()
    const stops = [
      level.drawn.subscribe(show),
      ...[selection, hovered, linking, pointed].map((one) => one.subscribe(refresh)),
    ]
    return () => {
      for (const stop of stops) stop()
      far.close()
      elements.remove()
    }
  }, [view, selection, canvas, marks, pointed, failureCount])
  return (
    <div ref={root} className={styles.layer} aria-hidden="true">
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

/** What is pointed at stands out as what is selected does. */
function withPointed(selection: Selection, pointed: Pointed | undefined, view: MapView): Selection {
  if (!pointed) return selection
  if (view.link(pointed.id as LinkId)) {
    return { ...selection, links: new Set([...selection.links, pointed.id as LinkId]) }
  }
  return { ...selection, actors: new Set([...selection.actors, pointed.id as ActorId]) }
}
