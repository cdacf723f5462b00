import type { Author } from '@maillage/shared/document/map-document'
import { useLayoutEffect, useState } from 'react'
import { say } from '../design/toaster'
import type { Translate } from '../i18n/i18n'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'

/** How recent the last change of the map must be for its author to be the one who deleted. */
const RECENT_MS = 10_000

/** An undo signs the map just after its change: the author is read when both have arrived. */
const SIGNATURE_MS = 150

/**
 * Closes the panel of something that was deleted, and says so when somebody else did it. Until it is closed
 * the panel keeps what it showed: its focus must not be lost before the map can take it.
 */
export function useShownUntilGone<Item>(
  kind: 'actor' | 'link',
  item: Item | undefined,
  onClose: () => void,
): Item | undefined {
  const { name, view } = useMapSession()
  const t = useTranslate()
  const [shown, setShown] = useState(item)
  if (item && item !== shown) setShown(item)
  const isGone = item === undefined
  const wasThere = shown !== undefined
  // Before the paint, so that nothing is seen of what is no more.
  useLayoutEffect(() => {
    if (!isGone) return
    if (wasThere) setTimeout(() => tellWhoDeleted(t, kind, view.lastChange(), name), SIGNATURE_MS)
    onClose()
  }, [isGone, wasThere, kind, name, view, t, onClose])
  return item ?? shown
}

function tellWhoDeleted(t: Translate, kind: 'actor' | 'link', last: Author | undefined, own: string): void {
  // Nobody is told what they did themselves.
  if (last?.name === own) return
  const isRecent = last && Math.abs(Date.now() - Date.parse(last.at)) < RECENT_MS
  if (isRecent) say(t(kind === 'actor' ? 'panel.actorGoneBy' : 'panel.linkGoneBy', { name: last.name }))
  else say(t('panel.gone'))
}
