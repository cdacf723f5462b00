import { useCallback, useRef, useState } from 'react'
import { focusReading } from '../map-session/focus-places'
import { countSelected, type Selection, useSelection, useSelectionStore } from '../map-session/selection'
import { ActorPanel, type ActorTab } from './actor-panel'
import { LinkPanel } from './link-panel'
import { NotePanel } from './notes/note-panel'
import { ZonePanel } from './notes/zone-panel'
import { PanelFrame } from './panel-frame'
import { SeveralPanel } from './several-panel'

export interface InspectorPanelProps {
  /** On a phone: whether there are tools below, which stay in view. */
  readonly isAboveTools: boolean
}

/** The card of what is selected; nothing while nothing is. */
export function InspectorPanel({ isAboveTools }: InspectorPanelProps) {
  const selection = useSelection()
  const store = useSelectionStore()
  const frame = useRef<HTMLElement>(null)
  const [tab, setTab] = useState<ActorTab>('links')
  const close = useCallback(() => {
    const hadFocus = frame.current?.contains(document.activeElement)
    store.clear()
    // Somebody who works elsewhere keeps their place.
    if (hadFocus) focusReading()
  }, [store])
  const open = (next: Partial<Selection>) => {
    store.select(next)
    // What was pressed goes away with the panel it was on.
    frame.current?.focus()
  }

  const [actor] = selection.actors
  const [link] = selection.links
  const [note] = selection.notes
  const [zone] = selection.zones
  const count = countSelected(selection)
  if (count === 0) return null
  return (
    <PanelFrame ref={frame} isAboveTools={isAboveTools} onClose={close}>
      {count > 1 ? (
        <SeveralPanel selection={selection} onOpen={open} onClose={close} />
      ) : actor ? (
        <ActorPanel key={actor} id={actor} tab={tab} onTabChange={setTab} onOpen={open} onClose={close} />
      ) : link ? (
        <LinkPanel key={link} id={link} onOpen={open} onClose={close} />
      ) : note ? (
        <NotePanel key={note} id={note} onOpen={open} onClose={close} />
      ) : (
        zone && <ZonePanel key={zone} id={zone} onOpen={open} onClose={close} />
      )}
    </PanelFrame>
  )
}
