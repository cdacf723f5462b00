import { Hand } from 'lucide-react'
import { useTranslate } from '../i18n/use-translate'
import styles from './presenter-screen.module.css'
import type { Presenter } from './presenters'
import type { Deck } from './use-deck'

export interface PresenterNoticesProps {
  readonly deck: Deck
  readonly other: Presenter | undefined
  /** People who would like to look around. */
  readonly asking: number
}

/** What the presenter has to know: it is seen with the controls, and by the room with them. */
export function PresenterNotices({ deck, other, asking }: PresenterNoticesProps) {
  const t = useTranslate()
  const sentences = [
    other && t('presentation.notShared', { name: other.name }),
    deck.slides[0]?.view === undefined && t('presentation.noViews'),
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
