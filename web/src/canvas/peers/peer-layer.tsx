import { type ActorId, MapKey } from '@maillage/shared/map/ids'
import { ViewportPortal } from '@xyflow/react'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import { useTranslate } from '../../i18n/use-translate'
import type { Peer } from '../../map-session/presence'
import { useStored } from '../../map-session/store'
import { usePeers } from '../../map-session/use-map'
import { useCanvas } from '../canvas-context'
import type { AnnotationId } from '../notes/annotation-node'
import { useInverseZoom } from '../use-inverse-zoom'
import { colorOf } from './color-of'
import { PeerCursors } from './peer-cursors'
import styles from './peer-layer.module.css'

/** The others on the map: what they have chosen, and where they point. */
export function PeerLayer() {
  return (
    <>
      <PeerChoices />
      <PeerCursors />
    </>
  )
}

function PeerChoices() {
  const peers = usePeers()
  const layer = useRef<HTMLDivElement>(null)
  // Their names have the same size on every zoom, however far away.
  useInverseZoom(layer)
  return (
    <ViewportPortal>
      <div ref={layer} className={styles.layer}>
        {peers.flatMap((peer) =>
          itemsOf(peer).map((id) => <PeerChoice key={`${peer.clientId} ${id}`} peer={peer} id={id} />),
        )}
      </div>
    </ViewportPortal>
  )
}

/** A dashed halo around what somebody else has chosen, with their name. */
function PeerChoice({ peer, id }: { readonly peer: Peer; readonly id: string }) {
  const t = useTranslate()
  const { annotations, cards, level } = useCanvas()
  const isFar = !useStored(level.drawn).near
  const [actor, annotation] = [id as ActorId, id as AnnotationId]
  const subscribe = useCallback(
    (onChange: () => void) => {
      const stops = [cards.onCardChange(actor, onChange), annotations.onBoxChange(annotation, onChange)]
      return () => {
        for (const stop of stops) stop()
      }
    },
    [annotations, cards, actor, annotation],
  )
  const place = useSyncExternalStore(subscribe, () => printed(cards.box(actor) ?? annotations.box(annotation)))
  if (!place) return null
  const [x, y, width, height] = place.split(' ')
  const style = { ...colorOf(peer), transform: `translate(${x}px, ${y}px)`, width: `${width}px`, height: `${height}px` }
  return (
    <div className={styles.choice} data-far={isFar || undefined} style={style}>
      <span className={styles.chip} title={t('canvas.selectedBy', { name: peer.name })}>
        {peer.name}
      </span>
    </div>
  )
}

/** What somebody else says is not to be trusted: what is no id is nothing. */
function itemsOf({ selection }: Peer): string[] {
  return selection.flatMap((id) => MapKey.safeParse(id).data ?? [])
}

/** As a text, which is the same while the card stands still. */
function printed(box: { x: number; y: number; width: number; height: number } | undefined): string | undefined {
  return box && `${box.x} ${box.y} ${box.width} ${box.height}`
}
