import type { ItemPlaces } from '@maillage/shared/document/move-items'
import type { NoteDraft } from '@maillage/shared/document/notes'
import type { ZoneDraft } from '@maillage/shared/document/zones'
import type { Position } from '@maillage/shared/map/actor'
import type { ActorId, NoteId, ZoneId } from '@maillage/shared/map/ids'
import { createContext, use, useMemo } from 'react'
import { problemKey } from '../api/problem-key'
import { sayProblem } from '../design/messages'
import { PHONE } from '../design/use-media-query'
import { shownName } from '../i18n/shown-name'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { type Selection, useSelectionStore } from '../map-session/selection'
import { useRemoval } from '../map-session/use-removal'
import type { Canvas } from './canvas-context'
import { type LinkActs, openLinkActs } from './link-acts'

/** What a person does on the canvas, with what is said and selected afterwards. Nothing of it throws. */
export interface CanvasActs extends LinkActs {
  addActor(name: string, type: string, position: Position): ActorId | undefined
  /** Adds an actor that is linked to one there already. */
  addLinkedActor(from: ActorId, name: string, type: string, position: Position): ActorId | undefined
  /** Puts a note down, to be written at once. */
  addNote(draft: NoteDraft): NoteId | undefined
  addZone(draft: ZoneDraft): ZoneId | undefined
  move(places: ItemPlaces): void
  /** Removes, and offers to take that back. */
  remove(items: Partial<Selection>): void
}

export function useOpenCanvasActs(canvas: Canvas): CanvasActs {
  const t = useTranslate()
  const { edit, view } = useMapSession()
  const selection = useSelectionStore()
  const removal = useRemoval()
  return useMemo<CanvasActs>(() => {
    const attempt = <T>(operation: () => T): T | undefined => {
      try {
        return operation()
      } catch (error) {
        sayProblem(t(problemKey(error)))
        return undefined
      }
    }
    // On a phone the sheet of what is selected would lie over what is to be written.
    const selectToWrite = (items: Partial<Selection>) =>
      matchMedia(PHONE).matches ? selection.clear() : selection.select(items)
    return {
      ...openLinkActs({ canvas, edit, view, selection, t, attempt }),
      addActor: (name, type, position) =>
        attempt(() => {
          const id = edit.addActor({ name, type }, position)
          canvas.said.set(t('canvas.actorAdded', { name }))
          selection.select({ actors: new Set([id]) })
          return id
        }),
      addLinkedActor: (from, name, type, position) =>
        attempt(() => {
          const { actor } = edit.addLinkedActor(from, { name, type }, position)
          canvas.said.set(t('canvas.actorAddedLinked', { name, from: shownName(t, view.actor(from)) }))
          selection.select({ actors: new Set([actor]) })
          return actor
        }),
      addNote: (draft) =>
        attempt(() => {
          const id = edit.addNote(draft)
          selectToWrite({ notes: new Set([id]) })
          canvas.writing.set(id)
          return id
        }),
      addZone: (draft) =>
        attempt(() => {
          const id = edit.addZone(draft)
          selectToWrite({ zones: new Set([id]) })
          canvas.writing.set(id)
          return id
        }),
      move: (places) => attempt(() => edit.moveItems(places)),
      remove: (items) => attempt(() => removal(items)),
    }
  }, [canvas, edit, removal, selection, t, view])
}

const CanvasActsContext = createContext<CanvasActs | null>(null)
export const CanvasActsProvider = CanvasActsContext.Provider

export function useCanvasActs(): CanvasActs {
  const acts = use(CanvasActsContext)
  if (!acts) throw new Error('useCanvasActs needs a CanvasActsProvider above it')
  return acts
}
