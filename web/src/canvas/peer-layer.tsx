import { type ActorId, MapKey } from '@maillage/shared/map/ids'
import { ViewportPortal } from '@xyflow/react'
import { type CSSProperties, useCallback, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import type { Peer } from '../map-session/presence'
import { useStored } from '../map-session/store'
import { usePeers } from '../map-session/use-map'
import { useCanvas } from './canvas-context'
import type { AnnotationId } from './notes/annotation-node'
import styles from './peer-layer.module.css'
import { useInverseZoom } from './use-inverse-zoom'

/** The others on the map: what they have chosen, and where they point. */
export function PeerLayer() {
  const peers = usePeers()
  const layer = useRef<HTMLDivElement>(null)
  // On every zoom a cursor has the same size.
  useInverseZoom(layer)
  return (
    <ViewportPortal>
      <div ref={layer} className={styles.layer}>
        {peers.flatMap((peer) =>
          itemsOf(peer).map((id) => <PeerChoice key={`${peer.clientId} ${id}`} peer={peer} id={id} />),
        )}
        <PeerCursors peers={peers} />
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

/** Moved outside React: some hundreds of steps a second would cost frames otherwise. */
function PeerCursors({ peers }: { readonly peers: readonly Peer[] }) {
  const { presence } = useMapSession()
  const layer = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const place = () => {
      for (const { clientId } of peers) {
        const cursor = layer.current?.querySelector<HTMLElement>(`[data-peer="${clientId}"]`)
        const at = presence.cursorOf(clientId)
        if (!cursor) continue
        cursor.hidden = !at
        if (at) cursor.style.transform = `translate(${at[0]}px, ${at[1]}px)`
      }
    }
    place()
    return presence.onCursorMove(place)
  }, [presence, peers])
  return (
    <div ref={layer} aria-hidden="true">
      {peers.map((peer) => (
        <div key={peer.clientId} data-peer={peer.clientId} className={styles.cursor} style={colorOf(peer)} hidden>
          <div className={styles.pointer}>
            <svg width="20" height="22" viewBox="-2 -2 20 22" aria-hidden="true">
              <path d="M0 0 5.5 17.5 9 10.2 16.4 7Z" />
            </svg>
            <span>{peer.name}</span>
          </div>
        </div>
      ))}
    </div>
  )
}

/** What somebody else says is not to be trusted: what is no id is nothing. */
function itemsOf({ selection }: Peer): string[] {
  return selection.flatMap((id) => MapKey.safeParse(id).data ?? [])
}

function colorOf({ color }: Peer): CSSProperties {
  return { '--person': `var(--person-${color})` } as CSSProperties
}

/** As a text, which is the same while the card stands still. */
function printed(box: { x: number; y: number; width: number; height: number } | undefined): string | undefined {
  return box && `${box.x} ${box.y} ${box.width} ${box.height}`
}
