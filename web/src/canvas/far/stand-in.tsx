import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { ViewportPortal } from '@xyflow/react'
import { type CSSProperties, useRef, useSyncExternalStore } from 'react'
import { useTranslate } from '../../i18n/use-translate'
import { useMapSession } from '../../map-session/map-session-context'
import { useIsSelected } from '../../map-session/selection'
import { useStored } from '../../map-session/store'
import { useActor, useLinksOf } from '../../map-session/use-map'
import { useOwnWords } from '../../map-session/use-own-words'
import { useCanvas } from '../canvas-context'
import { LinkView } from '../link-view'
import { actorName } from '../spoken-names'
import { useActorRoles } from '../use-actor-roles'
import { useAttach } from '../use-attach'
import { useCardBox } from '../use-drawn'
import { useInverseZoom } from '../use-inverse-zoom'
import styles from './stand-in.module.css'

/**
 * The actor that Tab reaches, and its links, are in the page also where its card is not: keys and screen readers go
 * on as they do near.
 */
export function StandIn() {
  const { focus, window } = useCanvas()
  const { view } = useMapSession()
  const stop = useStored(focus.tabStop)
  // Notes and zones are in the page always.
  const id = view.actor(stop as ActorId) ? (stop as ActorId) : undefined
  const isMounted = useSyncExternalStore(window.nodes.subscribe, () => !id || window.has(id))
  const layer = useRef<HTMLDivElement>(null)
  useInverseZoom(layer)
  return (
    <ViewportPortal>
      <div ref={layer} className={styles.layer}>
        {id && !isMounted && <ActorStandIn key={id} id={id} />}
        {id && <LinkStandIns of={id} />}
      </div>
    </ViewportPortal>
  )
}

function ActorStandIn({ id }: { readonly id: ActorId }) {
  const t = useTranslate()
  const { focus } = useCanvas()
  const actor = useActor(id)
  const roles = useActorRoles(id)
  const words = useOwnWords()
  const isSelected = useIsSelected(id)
  const box = useCardBox(id)
  const attach = useAttach(id)
  if (!actor || !box) return null
  const place = {
    '--x': `${box.x + box.width / 2}px`,
    '--y': `${box.y + box.height / 2}px`,
    '--width': `${box.width}px`,
    '--height': `${box.height}px`,
  } as CSSProperties
  return (
    // biome-ignore lint/a11y/useSemanticElements: as the card that it stands for.
    <div
      ref={attach}
      className={styles.actor}
      style={place}
      role="button"
      tabIndex={0}
      aria-label={actorName(t, actor, roles, words)}
      aria-pressed={isSelected}
      data-actor={id}
      onFocus={() => focus.reached(id)}
    />
  )
}

function LinkStandIns({ of }: { readonly of: ActorId }) {
  const { window } = useCanvas()
  const mounted = useStored(window.links)
  const links = useLinksOf(of)
  const missing = links.filter((id) => !isAmong(mounted, id))
  if (missing.length === 0) return null
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: each link in it has a name of its own.
    <svg className={styles.links} width="1" height="1">
      {missing.map((id) => (
        <LinkView key={id} id={id} />
      ))}
    </svg>
  )
}

/** In a sorted list. */
function isAmong(ids: readonly LinkId[], id: LinkId): boolean {
  let [low, high] = [0, ids.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ids[middle] as LinkId) < id) low = middle + 1
    else high = middle
  }
  return ids[low] === id
}
