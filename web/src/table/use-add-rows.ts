import { useTranslate } from '../i18n/use-translate'
import { takenPlaces } from '../map-session/items-of'
import { useMapSession } from '../map-session/map-session-context'
import { offerUndo } from '../map-session/offer-undo'
import { useAttempt } from '../map-session/use-attempt'
import type { PastedRows } from '../pasting/use-link-review'
import { placeBelow } from './place-below'

/** Adds rows, says how many and offers to take them back. */
export function useAddRows(): (rows: PastedRows) => void {
  const t = useTranslate()
  const { edit, view } = useMapSession()
  const attempt = useAttempt()
  return ({ actors, links }) => {
    const taken = takenPlaces(view)
    const placed = actors.map((draft) => {
      const position = placeBelow(taken)
      taken.push(position)
      return { draft, position }
    })
    const isAdded = attempt(() => edit.addRows({ actors: placed, links }))
    if (!isAdded) return
    const counts = { actors: actors.length, links: links.length }
    offerUndo(edit, {
      text: t(links.length > 0 ? 'paste.addedLinks' : 'paste.addedActors', counts),
      label: t('removed.undo'),
    })
  }
}
