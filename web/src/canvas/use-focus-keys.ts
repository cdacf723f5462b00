import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { centreOf } from '../drawing/geometry'
import { levelOf } from '../drawing/link-look'
import { useMapSession } from '../map-session/map-session-context'
import { useCanvas } from './canvas-context'
import { isPlain, type KeyAct, type KeyPress } from './key-press'
import { isDirection, nearestActor } from './nearest-actor'

/** The keys that lead from one actor to another, and to its links. Focus that moves is followed by the camera. */
export function useFocusKeys(): KeyAct {
  const { cards, focus, linking, tool } = useCanvas()
  const linksInOrder = useLinksInOrder()

  const focusActor = (id: ActorId | undefined): boolean => {
    if (!id) return false
    focus.focus(id)
    const current = tool.read()
    const box = cards.box(id)
    if (current.kind === 'link' && current.from && box) {
      const target = id === current.from ? undefined : id
      linking.set({ from: current.from, to: centreOf(box), target })
    }
    return true
  }

  const byTab = ({ actor, link, hasShift }: KeyPress): boolean => {
    const origin = actor ?? focus.tabStop.read()
    if (!origin) return false
    const links = linksInOrder(origin)
    const place = link ? links.indexOf(link) : -1
    if (link && place < 0) return false
    if (hasShift) return place === 0 ? focusActor(origin) : focusLink(links[place - 1])
    return focusLink(links[place + 1])
  }
  const focusLink = (id: LinkId | undefined): boolean => {
    if (!id) return false
    focus.focus(id)
    return true
  }

  return (press) => {
    const { key, actor, link, hasAlt, hasControl } = press
    if (key === 'Tab' && (actor || link) && !hasAlt && !hasControl) return byTab(press)
    if (!isPlain(press)) return false
    const here = actor ?? focus.tabStop.read()
    if (!here) return false
    // On a link, and on the map itself, the first arrow leads back to an actor.
    if (isDirection(key)) return focusActor(actor ? (nearestActor(cards.boxes(), actor, key) ?? actor) : here)
    if (key === 'Home') return focusActor(focus.inOrder()[0])
    if (key === 'End') return focusActor(focus.inOrder().at(-1))
    if (key === 'PageUp') return focusActor(focus.firstOfNextSphere(here, -1))
    if (key === 'PageDown') return focusActor(focus.firstOfNextSphere(here, 1))
    return false
  }
}

/** The links of an actor, the closest ones first. */
function useLinksInOrder(): (id: ActorId) => LinkId[] {
  const { view } = useMapSession()
  const rank = (id: LinkId) => {
    const link = view.link(id)
    return (link && levelOf(link)) ?? 0
  }
  return (id) => view.linksOf(id).toSorted((a, b) => rank(b) - rank(a))
}
