import type { Actor } from '@maillage/shared/map/actor'
import { sphereOf } from '@maillage/shared/territory/actor-types'
import { Button } from '../design/button'
import { SphereGlyph } from '../design/sphere-glyph'
import { useTranslate } from '../i18n/use-translate'
import { findActors } from '../map-session/find-actors'
import { useMapSession } from '../map-session/map-session-context'
import styles from './actor-composer.module.css'

/** Fewer letters fit too many names. */
const FROM_LETTERS = 2
const MOST = 3

export interface KnownNamesProps {
  /** What was typed so far. */
  readonly typed: string
  onChoose(actor: Actor): void
}

/** Actors on the map that the typed name may mean, so that nobody adds one twice. */
export function KnownNames({ typed, onChoose }: KnownNamesProps) {
  const t = useTranslate()
  const { view } = useMapSession()
  if (typed.trim().length < FROM_LETTERS) return null
  const known = findActors(
    view.actorIds().flatMap((id) => view.actor(id) ?? []),
    typed,
  ).slice(0, MOST)
  if (known.length === 0) return null
  return (
    <section className={styles.known} aria-label={t('canvas.knownNames')}>
      <p>{t('canvas.knownNames')}</p>
      <ul>
        {known.map((actor) => (
          <li key={actor.id}>
            <Button
              look="ghost"
              icon={<SphereGlyph sphere={sphereOf(actor.type)} size={20} />}
              onPress={() => onChoose(actor)}
            >
              {actor.name}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
