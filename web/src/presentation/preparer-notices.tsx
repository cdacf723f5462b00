import { isActorType } from '@maillage/shared/territory/actor-types'
import { isTheme } from '@maillage/shared/territory/themes'
import { useTranslate } from '../i18n/use-translate'
import { missingInView } from '../map-session/lit-by-view'
import { useMapSession } from '../map-session/map-session-context'
import type { Deck } from './use-deck'

/** What a view misses: said to whoever prepared it, in the window that the room does not see. */
export function PreparerNotices({ deck, step }: { readonly deck: Deck; readonly step: number }) {
  const t = useTranslate()
  const isMissing = useIsMissing(deck, step)
  return (
    <>
      {isMissing && <p>{t('presentation.missing')}</p>}
      {deck.isVersionMissing(step) && <p>{t('presentation.versionMissing')}</p>}
    </>
  )
}

/** Whether the view names what is not on the map, or a version that is gone. */
function useIsMissing(deck: Deck, step: number): boolean {
  const { view: map } = useMapSession()
  const view = deck.slides[step]?.view
  if (!view) return false
  const { types, themes } = map.ownWords()
  const own = new Set([...types, ...themes].map(({ code }) => code))
  const missing = missingInView(
    view,
    map,
    (code) => isActorType(code) || isTheme(code) || own.has(code),
    () => !deck.isVersionMissing(step),
  )
  return missing.focus || missing.picked > 0 || missing.words > 0
}
