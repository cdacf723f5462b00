import { isActorType } from '@maillage/shared/territory/actor-types'
import { isTheme } from '@maillage/shared/territory/themes'
import { Hand } from 'lucide-react'
import { useTranslate } from '../i18n/use-translate'
import { missingInView } from '../map-session/lit-by-view'
import { useMapSession } from '../map-session/map-session-context'
import styles from './presenter-screen.module.css'
import type { Presenter } from './presenters'
import type { Deck } from './use-deck'

export interface PresenterNoticesProps {
  readonly deck: Deck
  readonly step: number
  readonly other: Presenter | undefined
  /** People who would like to look around. */
  readonly asking: number
}

/** What the presenter has to know and the room has not: it is seen with the controls. */
export function PresenterNotices({ deck, step, other, asking }: PresenterNoticesProps) {
  const t = useTranslate()
  const { canEdit } = useMapSession()
  const isMissing = useIsMissing(deck, step)
  const sentences = [
    other && t('presentation.notShared', { name: other.name }),
    deck.slides[0]?.view === undefined && t('presentation.noViews'),
    canEdit && isMissing && t('presentation.missing'),
    deck.isVersionMissing(step) && t('presentation.versionMissing'),
  ].filter(Boolean)
  return (
    <div role="status" className={styles.notices}>
      {sentences.map((sentence) => (
        <p key={sentence || ''}>{sentence}</p>
      ))}
      {asking > 0 && (
        <p className={styles.asking}>
          <Hand size={16} aria-hidden="true" />
          {t('presentation.asked', { count: asking })}
        </p>
      )}
    </div>
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
