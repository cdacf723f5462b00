import { useTranslate } from '../i18n/use-translate'
import { stepOf } from './deck'
import { FollowerScreen } from './follower-screen'
import { NotesScreen } from './notes-screen'
import type { PresentationPlace } from './presentation-place'
import styles from './presentation-screen.module.css'
import type { PresentationTerritory } from './presentation-territory'
import { PresenterScreen } from './presenter-screen'
import { useDeck } from './use-deck'

export interface PresentationScreenProps {
  readonly territory: PresentationTerritory
  /** The address of the map. */
  readonly mapPath: string
  readonly place: PresentationPlace
}

/** What a presentation shows at this address: to the room, to whoever presents, or to those who follow. */
export function PresentationScreen({ territory, mapPath, place }: PresentationScreenProps) {
  const t = useTranslate()
  const deck = useDeck(territory)
  // All that it takes is fetched before its first view: a network that is cut later takes none of it away.
  if (!deck.isReady) {
    return (
      <p role="status" className={styles.preparing}>
        {t('presentation.preparing')}
      </p>
    )
  }
  switch (place.kind) {
    case 'slides': {
      const { step, from } = place
      const asked = from === undefined ? step : stepOf(deck.slides, from, step)
      return <PresenterScreen territory={territory} mapPath={mapPath} deck={deck} asked={asked} />
    }
    case 'notes':
      return <NotesScreen territory={territory} mapPath={mapPath} deck={deck} asked={place.step} />
    case 'following':
      return <FollowerScreen territory={territory} mapPath={mapPath} deck={deck} />
    default:
      return place satisfies never
  }
}
