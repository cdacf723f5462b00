import { ViewportPortal } from '@xyflow/react'
import { memo } from 'react'
import { useStored } from '../map-session/store'
import { useCanvas } from './canvas-context'
import { LinkingLine, LinkSigns } from './lazy-parts'
import styles from './link-layer.module.css'
import { LinkPill } from './link-pill'
import { LinkView } from './link-view'
import { NearLinks } from './near/near-links'
import { useDrawnLinkIds, useHasPaintedLinks, useZones } from './use-drawn'
import { ZoneLabels, Zones } from './zones'

/**
 * Everything under the cards: zones, and in one drawing links, labels and badges. React Flow's own edges
 * would be a drawing each, and the badges of one link could not lie over the line of another.
 */
export function LinkLayer() {
  const { near, far } = useStored(useCanvas().level.drawn)
  // Painted as well, the line on its way would be seen twice.
  return near && <Layer hasLinkingLine={!far} />
}

function Layer({ hasLinkingLine }: { readonly hasLinkingLine: boolean }) {
  const zones = useZones()
  const isPainted = useHasPaintedLinks()
  return (
    <ViewportPortal>
      {/* Zones that people draw lie between these and the links. */}
      <svg className={`${styles.layer} ${styles.lowest}`} width="1" height="1" aria-hidden="true">
        <Zones zones={zones} />
      </svg>
      {isPainted && <NearLinks />}
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: each link in it has a name of its own. */}
      <svg className={styles.layer} width="1" height="1" data-painted={isPainted || undefined}>
        <Links />
        <ZoneLabels zones={zones} />
        <Pills />
        {hasLinkingLine && <LinkingLine />}
      </svg>
      <LinkSigns />
    </ViewportPortal>
  )
}

const Links = memo(() => useDrawnLinkIds().map((id) => <LinkView key={id} id={id} />))
Links.displayName = 'Links'

const Pills = memo(() => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; the link's name tells what the pill shows.
  <g aria-hidden="true">
    {useDrawnLinkIds().map((id) => (
      <LinkPill key={id} id={id} />
    ))}
  </g>
))
Pills.displayName = 'Pills'
