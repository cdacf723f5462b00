import { useEffect } from 'react'
import { type Place, useFinding } from '../finding/finding-context'
import { useMapFilterStore } from '../map-session/map-filter-context'
import { type Selection, useSelectionStore } from '../map-session/selection'
import { useCanvas } from './canvas-context'

/** Goes where somebody asked to: what was found is selected, in view, and has the keyboard. */
export function useGoal(): void {
  const { focus, hidden } = useCanvas()
  const { goal } = useFinding()
  const selection = useSelectionStore()
  const filter = useMapFilterStore()
  useEffect(() => {
    const go = () => {
      const place = goal.read()
      if (!place) return
      goal.set(undefined)
      const { actors, links } = hidden.read()
      // What is asked for by name is shown, whatever else is looked for.
      const isHidden =
        (place.kind === 'actor' && actors.has(place.id)) || (place.kind === 'link' && links.has(place.id))
      if (isHidden) filter.set({ ...filter.read(), rest: 'fade' })
      selection.select(selectionOf(place))
      // Whatever sheet it was asked in closes first and gives the keyboard back to where it came from.
      requestAnimationFrame(() => requestAnimationFrame(() => focus.focus(place.id)))
    }
    go()
    return goal.subscribe(go)
  }, [filter, focus, goal, hidden, selection])
}

function selectionOf(place: Place): Partial<Selection> {
  switch (place.kind) {
    case 'actor':
      return { actors: new Set([place.id]) }
    case 'link':
      return { links: new Set([place.id]) }
    case 'note':
      return { notes: new Set([place.id]) }
    case 'zone':
      return { zones: new Set([place.id]) }
    default:
      return place satisfies never
  }
}
