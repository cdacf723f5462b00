import { useEffect } from 'react'
import { useMapSession } from '../map-session/map-session-context'
import { useSelectionStore } from '../map-session/selection'
import { type Cursor, HEADER_ROW, NEW_ROW } from './grid-cursor'

/** The others see whose row is being edited, as they see what is selected. */
export function useShowEditing({ row, editing }: Cursor): void {
  const { presence } = useMapSession()
  const selection = useSelectionStore()
  const edited = editing && row !== HEADER_ROW && row !== NEW_ROW ? row : undefined
  useEffect(() => {
    if (!edited) return
    const selected = () => {
      const { actors, links } = selection.read()
      return [...actors, ...links]
    }
    presence.select([edited, ...selected().filter((id) => id !== edited)])
    return () => presence.select(selected())
  }, [edited, presence, selection])
}
