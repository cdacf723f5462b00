import type { ItemPlaces } from '@maillage/shared/document/move-items'
import type { NoteDraft } from '@maillage/shared/document/notes'
import type { ZoneDraft } from '@maillage/shared/document/zones'
import type { Position } from '@maillage/shared/map/actor'
import type { ActorId, NoteId, ZoneId } from '@maillage/shared/map/ids'
import { createContext, use, useMemo } from 'react'
import { problemKey } from '../api/problem-key'
import { say, sayProblem } from '../design/toaster'
import { PHONE } from '../design/use-media-query'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { type Selection, useSelectionStore } from '../map-session/selection'
import { useRemoval } from '../map-session/use-removal'
import type { Canvas } from './canvas-context'
import { shownName } from './spoken-names'
import { CHOOSE } from './tool'

/** What a person does on the canvas, with what is said and selected afterwards. Nothing of it throws. */
export interface CanvasActs {
  addActor(name: string, type: string, position: Position): ActorId | undefined
  /** Links two actors, or shows the link that they have already. */
  link(from: ActorId, to: ActorId): void
  /** Puts a note down, to be written at once. */
  addNote(draft: NoteDraft): NoteId | undefined
  addZone(draft: ZoneDraft): ZoneId | undefined
  move(places: ItemPlaces): void
  /** Removes, and offers to take that back. */
  remove(items: Partial<Selection>): void
  /** One click of the tool "Lien" on an actor: the first end, then the other. */
  pickForLink(actor: ActorId): void
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
    const link = (from: ActorId, to: ActorId) =>
      attempt(() => {
        const names = { from: shownName(t, view.actor(from)), to: shownName(t, view.actor(to)) }
        const [known] = edit.linksBetween(from, to)
        if (known) say(t('canvas.linkExists', names))
        const id = known ?? edit.addLink({ from, to, kind: 'partnership', level: 1 })
        if (!known) canvas.said.set(t('canvas.linkAdded', names))
        selection.select({ links: new Set([id]) })
        canvas.focus.focus(id)
      })
    // On a phone the sheet of what is selected would lie over what is to be written.
    const selectToWrite = (items: Partial<Selection>) =>
      matchMedia(PHONE).matches ? selection.clear() : selection.select(items)
    return {
      link,
      addActor: (name, type, position) =>
        attempt(() => {
          const id = edit.addActor({ name, type }, position)
          canvas.said.set(t('canvas.actorAdded', { name }))
          selection.select({ actors: new Set([id]) })
          return id
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
      pickForLink(actor) {
        const tool = canvas.tool.read()
        const from = tool.kind === 'link' ? tool.from : undefined
        if (!from) {
          canvas.tool.set({ kind: 'link', from: actor })
          canvas.said.set(t('canvas.linkFromChosen', { name: shownName(t, view.actor(actor)) }))
        } else if (from !== actor) {
          canvas.tool.set(CHOOSE)
          link(from, actor)
        }
      },
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
