import { NOTHING_SELECTED, type Selection, useSelectionStore } from '../map-session/selection'
import type { MapItem } from './key-press'

/** What a key acts on: what has the focus when it is not selected, else the selection. */
export function useAimedAt(): (focused: MapItem) => Selection {
  const selection = useSelectionStore()
  return ({ actor, link, note, zone }) => {
    const selected = selection.read()
    const { actors, links, notes, zones } = selected
    if (actor && !actors.has(actor)) return { ...NOTHING_SELECTED, actors: new Set([actor]) }
    if (link && !links.has(link)) return { ...NOTHING_SELECTED, links: new Set([link]) }
    if (note && !notes.has(note)) return { ...NOTHING_SELECTED, notes: new Set([note]) }
    if (zone && !zones.has(zone)) return { ...NOTHING_SELECTED, zones: new Set([zone]) }
    return selected
  }
}
