import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { CardSize } from '../drawing/card'
import { type Box, containsBox, type Point } from '../drawing/geometry'
import type { LaidZone } from '../drawing/layout-plain-map'
import { badgesOf } from '../drawing/link-look'
import type { LinkPath } from '../drawing/link-path'
import { pathWithin } from '../drawing/path-within'
import { useMapSession } from '../map-session/map-session-context'
import { useStored } from '../map-session/store'
import { useLink } from '../map-session/use-map'
import { useCanvas } from './canvas-context'
import type { PlacedId } from './map-focus'
import type { CardNode } from './near/card-node'
import type { LinkDrawing } from './scene/link-scene'
import { useHidden } from './use-emphasis'

/** The cards in the page as they stand; a new array whenever one of them moves. */
export function useCardNodes(): readonly CardNode[] {
  return useStored(useCanvas().window.nodes)
}

/** The links in the page without those that a filter takes off the map. */
export function useDrawnLinkIds(): readonly LinkId[] {
  const ids = useStored(useCanvas().window.links)
  const { links } = useHidden()
  return useMemo(() => (links.size === 0 ? ids : ids.filter((id) => !links.has(id))), [ids, links])
}

/** Whether the strokes of links are painted: on a large map, whose drawing would hold up all that moves. */
export function useHasPaintedLinks(): boolean {
  const { view } = useMapSession()
  const { window } = useCanvas()
  const subscribe = useCallback((onChange: () => void) => view.onListChange(onChange), [view])
  return useSyncExternalStore(subscribe, () => !window.isSmall)
}

/** The zones as the cards stand; new ones whenever an outline changes, on a large map once the cards rest. */
export function useZones(): readonly LaidZone[] {
  const { cards, window, zones } = useCanvas()
  const subscribe = useCallback(
    (onChange: () => void) => {
      const stops = [
        zones.onZonesChange(() => (window.isSmall || cards.isAtRest()) && onChange()),
        cards.onRest(() => !window.isSmall && onChange()),
      ]
      return () => {
        for (const stop of stops) stop()
      }
    },
    [cards, window, zones],
  )
  return useSyncExternalStore(subscribe, zones.zones)
}

/** The size and texts of one card; not its place. */
export function useCardSize(id: ActorId): CardSize | undefined {
  const { cards } = useCanvas()
  const subscribe = useCallback((onChange: () => void) => cards.onCardChange(id, onChange), [cards, id])
  return useSyncExternalStore(subscribe, () => cards.size(id))
}

/** Where a card is drawn, and how large; the same object until that changes. */
export function useCardBox(id: ActorId): Box | undefined {
  const { cards } = useCanvas()
  const subscribe = useCallback((onChange: () => void) => cards.onCardChange(id, onChange), [cards, id])
  return useSyncExternalStore(subscribe, () => cards.box(id))
}

/**
 * Where a link runs. Of one whose stroke is painted nothing is seen: its element follows when somebody might meet it.
 *
 * @param isSeen whether its element shows it, whatever is painted
 */
export function useLinkDrawing(id: LinkId, { isSeen }: { readonly isSeen: boolean }): LinkDrawing | undefined {
  const { links, window } = useCanvas()
  const isPainted = useHasPaintedLinks()
  const subscribe = useCallback(
    (onChange: () => void) => {
      if (!isPainted || isSeen) return links.onDrawingChange(id, onChange)
      return window.unseenDue.subscribe(onChange)
    },
    [links, window, id, isPainted, isSeen],
  )
  return useSyncExternalStore(subscribe, () => links.drawing(id))
}

/** Where the badges of a link stand; undefined of one without any, which has nothing to move then. */
export function usePillPlace(id: LinkId): Point | undefined {
  const { links } = useCanvas()
  const link = useLink(id)
  const hasPill = link !== undefined && badgesOf(link).length > 0
  const subscribe = useCallback((onChange: () => void) => links.onDrawingChange(id, onChange), [links, id])
  return useSyncExternalStore(subscribe, () => (hasPill ? links.drawing(id)?.pill : undefined))
}

/** The line of a link; on a large map only as far as it runs through what is in the page. */
export function useLinkLine(id: LinkId, path: LinkPath | undefined): string | undefined {
  const { links, window } = useCanvas()
  const area = useSyncExternalStore(window.area.subscribe, () => {
    const box = links.box(id)
    const around = window.area.read()
    return box && around && !containsBox(around, box) ? around : undefined
  })
  return useMemo(() => path && (area ? pathWithin(path, area) : path.d), [path, area])
}

/** Whether a link is drawn faded, since nobody looks at its ends. */
export function useIsFaded(id: LinkId): boolean {
  const { quiet } = useCanvas()
  const subscribe = useCallback((onChange: () => void) => quiet.onFadedChange(id, onChange), [quiet, id])
  return useSyncExternalStore(subscribe, () => quiet.isFaded(id))
}

/** Whether a link that is drawn faded else is looked at now. */
export function useIsLit(id: LinkId): boolean {
  const { quiet } = useCanvas()
  const subscribe = useCallback((onChange: () => void) => quiet.onFadedChange(id, onChange), [quiet, id])
  return useSyncExternalStore(subscribe, () => quiet.isQuiet(id) && !quiet.isFaded(id))
}

/** What a link on its way makes of an actor: where it starts, or where it would end. */
export function useLinkingPart(id: ActorId): 'from' | 'target' | undefined {
  const { linking } = useCanvas()
  return useSyncExternalStore(linking.subscribe, () => {
    const current = linking.read()
    if (current?.from === id) return 'from'
    return current?.target === id ? 'target' : undefined
  })
}

/** Whether Tab reaches this. */
export function useIsTabStop(id: PlacedId): boolean {
  const { tabStop } = useCanvas().focus
  return useSyncExternalStore(tabStop.subscribe, () => tabStop.read() === id)
}
