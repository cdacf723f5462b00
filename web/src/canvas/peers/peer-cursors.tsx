import { useLayoutEffect, useRef } from 'react'
import { useMapSession } from '../../map-session/map-session-context'
import { usePeers } from '../../map-session/use-map'
import { useCanvas } from '../canvas-context'
import { colorOf } from './color-of'
import { CursorMoves } from './cursor-moves'
import styles from './peer-cursors.module.css'

/** Where the others point. They are placed on the screen, so that on every zoom they have the same size. */
export function PeerCursors() {
  const peers = usePeers()
  const { sight } = useCanvas()
  const { presence } = useMapSession()
  const layer = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = layer.current
    if (!element) return
    const cursorOf = (peer: number) => element.querySelector<HTMLElement>(`[data-peer="${peer}"]`)
    const cursors = new Map(peers.flatMap(({ clientId }) => asEntry(clientId, cursorOf(clientId))))
    const moves = new CursorMoves({ layer: element, cursors, presence, sight })
    return () => moves.close()
  }, [presence, sight, peers])
  return (
    <div ref={layer} className={styles.layer} aria-hidden="true">
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

function asEntry<Key, Value>(key: Key, value: Value | null): [Key, Value][] {
  return value === null ? [] : [[key, value]]
}
