import type { Author } from '@maillage/shared/document/map-document'
import type { Deleted } from '@maillage/shared/document/put-back'
import { useEffectEvent, useLayoutEffect, useState } from 'react'
import { say } from '../design/messages'
import type { Translate } from '../i18n/i18n'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { useAttempt } from '../map-session/use-attempt'
import { SIGNATURE_MS } from './signature-ms'

/** How recent the last change of the map must be for its author to be the one who deleted. */
const RECENT_MS = 10_000

const GONE_BY = {
  actor: 'panel.actorGoneBy',
  link: 'panel.linkGoneBy',
  note: 'notes.noteGoneBy',
  zone: 'notes.zoneGoneBy',
} as const
type ItemKind = keyof typeof GONE_BY

export interface Disappearance<Item> {
  /** What is to be put back, from what was shown last. */
  lastSeen(shown: Item): Deleted | undefined
  onClose(): void
  onPutBack(): void
}

/**
 * Closes the panel of something that was deleted; when somebody else did it, says so and offers to put it back.
 * Until it is closed the panel keeps what it showed: its focus must not be lost before the map can take it.
 */
export function useShownUntilGone<Item>(
  kind: ItemKind,
  item: Item | undefined,
  { lastSeen, onClose, onPutBack }: Disappearance<Item>,
): Item | undefined {
  const { canEdit, edit, name, view } = useMapSession()
  const t = useTranslate()
  const attempt = useAttempt()
  const [shown, setShown] = useState(item)
  if (item && item !== shown) setShown(item)
  const offerToPutBack = () => {
    const deleted = canEdit && shown && lastSeen(shown)
    if (!deleted) return undefined
    const run = () => {
      if (attempt(() => edit.putBack(deleted))) onPutBack()
    }
    return { label: t('panel.putBack'), run }
  }
  const leave = useEffectEvent(() => {
    const offer = offerToPutBack()
    if (shown) setTimeout(() => tellWhoDeleted(t, kind, { last: view.lastChange(), own: name, offer }), SIGNATURE_MS)
    keepTypingOffTheMap()
    onClose()
  })
  const isGone = item === undefined
  // Before the paint, so that nothing is seen of what is no more.
  useLayoutEffect(() => {
    if (isGone) leave()
  }, [isGone])
  return item ?? shown
}

/** A hand that was typing goes on for a moment: on the map, its Backspace would delete another actor. */
function keepTypingOffTheMap(): void {
  const { activeElement } = document
  if (activeElement?.matches('input, textarea')) document.getElementById('main')?.focus()
}

interface Deletion {
  readonly last: Author | undefined
  readonly own: string
  readonly offer: Parameters<typeof say>[1]
}

function tellWhoDeleted(t: Translate, kind: ItemKind, { last, own, offer }: Deletion): void {
  // Nobody is told what they did themselves.
  if (last?.name === own) return
  const isRecent = last && Math.abs(Date.now() - Date.parse(last.at)) < RECENT_MS
  if (isRecent) say(t(GONE_BY[kind], { name: last.name }), offer)
  else say(t('panel.gone'), offer)
}
