import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { focusInspector } from '../map-session/focus-places'
import { useMapFilterStore } from '../map-session/map-filter-context'
import { countSelected, useSelectionStore } from '../map-session/selection'
import { useCanvas } from './canvas-context'
import { isPlain, type KeyAct, type KeyPress } from './key-press'
import { CHOOSE } from './tool'
import { useCanvasActs } from './use-canvas-acts'

/** Enter and Space choose what has the focus; Escape leaves, one thing after the other. */
export function useSelectKeys(): KeyAct {
  const { focus, linking, tool } = useCanvas()
  const selection = useSelectionStore()
  const acts = useCanvasActs()
  const filter = useMapFilterStore()

  const choose = ({ actor, link, note, zone }: KeyPress): boolean => {
    if (actor && tool.read().kind === 'link') acts.pickForLink(actor)
    else if (actor) selection.select({ actors: new Set([actor]) })
    else if (link) selection.select({ links: new Set([link]) })
    else if (note) selection.select({ notes: new Set([note]) })
    else if (zone) selection.select({ zones: new Set([zone]) })
    return Boolean(actor ?? link ?? note ?? zone)
  }
  const leave = (link: LinkId | undefined): boolean => {
    const origin = focus.tabStop.read()
    if (tool.read().kind !== 'choose' || linking.read()) {
      linking.set(undefined)
      tool.set(CHOOSE)
    } else if (filter.read().focus) filter.set({ ...filter.read(), focus: undefined })
    else if (countSelected(selection.read()) > 0) selection.clear()
    else if (link && origin) focus.focus(origin)
    else return false
    return true
  }

  const readAround = (actor: ActorId): boolean => {
    filter.set({ ...filter.read(), focus: { actor, steps: 1 } })
    return true
  }
  return (press) => {
    const { key, actor, link } = press
    if (key === 'f' && isPlain(press) && actor) return readAround(actor)
    if (key === 'Escape') return leave(link)
    if (key !== 'Enter' && key !== ' ') return false
    const isLinking = tool.read().kind === 'link'
    const isDone = choose(press)
    if (isDone && key === 'Enter' && !isLinking) focusInspector()
    return isDone
  }
}
