import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { type Box, centreOf } from '../drawing/geometry'
import { levelOf } from '../drawing/link-look'
import { useMapSession } from '../map-session/map-session-context'
import { useCanvas } from './canvas-context'
import { isPlain, type KeyAct, type KeyPress } from './key-press'
import type { PlacedId } from './map-focus'
import { isDirection, nearestActor } from './nearest-actor'
import { useTypedName } from './use-typed-name'

/** The keys that lead from one actor to another, and to its links. Focus that moves is followed by the camera. */
export function useFocusKeys(): KeyAct {
  const { annotations, cards, focus, hidden, linking, tool } = useCanvas()
  const linksInOrder = useLinksInOrder()
  const name = useTypedName()

  const focusPlaced = (id: PlacedId | undefined): boolean => {
    if (!id) return false
    focus.focus(id)
    const current = tool.read()
    const actor = id as ActorId
    const box = cards.box(actor)
    if (current.kind === 'link' && current.from && box) {
      const target = actor === current.from ? undefined : actor
      linking.set({ from: current.from, to: centreOf(box), target })
    }
    return true
  }

  const byTab = ({ actor, link, hasShift }: KeyPress): boolean => {
    const origin = (actor ?? focus.tabStop.read()) as ActorId | undefined
    if (!origin) return false
    const links = linksInOrder(origin)
    const place = link ? links.indexOf(link) : -1
    if (link && place < 0) return false
    if (hasShift) return place === 0 ? focusPlaced(origin) : focusLink(links[place - 1])
    return focusLink(links[place + 1])
  }
  const focusLink = (id: LinkId | undefined): boolean => {
    if (!id) return false
    focus.focus(id)
    return true
  }

  /** While a link is drawn, only actors can be reached. */
  const boxes = (): ReadonlyMap<PlacedId, Box> => {
    const { actors } = hidden.read()
    const drawn = [...cards.boxes()].filter(([id]) => !actors.has(id))
    return new Map<PlacedId, Box>(tool.read().kind === 'link' ? drawn : [...drawn, ...annotations.boxes()])
  }

  return (press) => {
    const { key, actor, link, note, zone, hasAlt, hasControl } = press
    if (key === 'Tab' && (actor || link) && !hasAlt && !hasControl) return byTab(press)
    if (name.type(press)) return focusPlaced(name.found()) || true
    if (!isPlain(press)) return false
    const placed = actor ?? note ?? zone
    const here = placed ?? focus.tabStop.read()
    if (!here) return false
    // On a link, and on the map itself, the first arrow leads back to an actor.
    if (isDirection(key)) return focusPlaced(placed ? (nearestActor(boxes(), placed, key) ?? placed) : here)
    if (key === 'Home') return focusPlaced(focus.inOrder()[0])
    if (key === 'End') return focusPlaced(focus.inOrder().at(-1))
    if (key === 'PageUp') return focusPlaced(focus.firstOfNextSphere(here, -1))
    if (key === 'PageDown') return focusPlaced(focus.firstOfNextSphere(here, 1))
    return false
  }
}

/** The links of an actor, the closest ones first. */
function useLinksInOrder(): (id: ActorId) => LinkId[] {
  const { view } = useMapSession()
  const { hidden } = useCanvas()
  const rank = (id: LinkId) => {
    const link = view.link(id)
    return (link && levelOf(link)) ?? 0
  }
  const isDrawn = (id: LinkId) => !hidden.read().links.has(id)
  return (id) =>
    view
      .linksOf(id)
      .filter(isDrawn)
      .toSorted((a, b) => rank(b) - rank(a))
}
