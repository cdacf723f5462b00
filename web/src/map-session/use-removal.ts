import { useCallback } from 'react'
import type { Translate } from '../i18n/i18n'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from './map-session-context'
import { offerUndo } from './offer-undo'
import { NOTHING_SELECTED, type Selection, useSelectionStore } from './selection'

/** Deletes what is given, actors with their links; says how much went and offers to take it back. */
export function useRemoval(): (items: Partial<Selection>) => void {
  const { edit, view } = useMapSession()
  const selection = useSelectionStore()
  const t = useTranslate()
  return useCallback(
    (items) => {
      const { actors, links, notes, zones } = { ...NOTHING_SELECTED, ...items }
      // Nothing is selected first, so that no panel tells of a deletion by somebody else.
      selection.clear()
      let steps = 0
      let linkCount = 0
      if (actors.size > 0) {
        linkCount += edit.removeActors(actors)
        steps += 1
      }
      // Some of the links may have gone with an actor.
      const left = [...links].filter((id) => view.link(id))
      if (left.length > 0) {
        edit.removeLinks(left)
        linkCount += left.length
        steps += 1
      }
      if (notes.size > 0) {
        edit.removeNotes(notes)
        steps += 1
      }
      if (zones.size > 0) {
        edit.removeZones(zones)
        steps += 1
      }
      if (steps === 0) return
      const counts = { actors: actors.size, links: linkCount, notes: notes.size, zones: zones.size }
      offerUndo(edit, { text: removalText(t, counts), label: t('removed.undo'), steps })
    },
    [edit, view, selection, t],
  )
}

type RemovedCounts = Readonly<Record<keyof Selection, number>>

function removalText(t: Translate, { actors, links, notes, zones }: RemovedCounts): string {
  const total = actors + links + notes + zones
  if (notes + zones === 0)
    return actors > 0 ? t('removed.actors', { actors, links, total }) : t('removed.links', { links })
  if (notes === total) return t('removed.notes', { notes })
  return zones === total ? t('removed.zones', { zones }) : t('removed.items', { total })
}
