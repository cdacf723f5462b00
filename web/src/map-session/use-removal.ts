import { useCallback } from 'react'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from './map-session-context'
import { offerUndo } from './offer-undo'
import { NOTHING_SELECTED, type Selection, useSelectionStore } from './selection'

/** Deletes actors with their links, and links; says how much went and offers to take it back. */
export function useRemoval(): (items: Partial<Selection>) => void {
  const { edit, view } = useMapSession()
  const selection = useSelectionStore()
  const t = useTranslate()
  return useCallback(
    (items) => {
      const { actors, links } = { ...NOTHING_SELECTED, ...items }
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
      if (steps === 0) return
      const total = actors.size + linkCount
      const text =
        actors.size > 0
          ? t('removed.actors', { actors: actors.size, links: linkCount, total })
          : t('removed.links', { links: linkCount })
      offerUndo(edit, { text, label: t('removed.undo'), steps })
    },
    [edit, view, selection, t],
  )
}
