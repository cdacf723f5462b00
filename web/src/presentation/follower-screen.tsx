import { Hand, Map as MapIcon } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../design/button'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import blank from './blank.module.css'
import { stepOf } from './deck'
import styles from './follower-screen.module.css'
import type { Following } from './following'
import { LaserLayer } from './laser-layer'
import { steppedAside } from './paused'
import { viewPath } from './presentation-place'
import type { PresentationTerritory } from './presentation-territory'
import { Slide } from './slide'
import type { Deck } from './use-deck'
import { useFollowing } from './use-following'

export interface FollowerScreenProps {
  readonly territory: PresentationTerritory
  readonly mapPath: string
  readonly deck: Deck
}

/** The view that somebody else presents, on one's own screen; one may step aside at any moment. */
export function FollowerScreen({ territory, mapPath, deck }: FollowerScreenProps) {
  const t = useTranslate()
  const [, navigate] = useLocation()
  const { following, light } = useFollowing()
  const step =
    following.kind === 'waiting' ? 0 : stepOf(deck.slides, following.presenting.view, following.presenting.step)
  const leave = (path: string) => {
    steppedAside.set(following.kind === 'live')
    navigate(path)
  }
  const view = deck.slides[step]?.id
  const title = t('presentation.title', { name: territory.name })
  const isShown = following.kind !== 'waiting'
  const screen = following.kind === 'live' ? following.presenting.screen : 'map'
  return (
    <main id="main" tabIndex={-1} className={styles.screen} aria-label={title}>
      <title>{`${title} · ${t('common.product')}`}</title>
      <div className={styles.slide}>
        {isShown && (
          <Slide
            scene={deck.scene(step)}
            step={step}
            count={deck.slides.length}
            isAround={following.presenting.isAround}
            over={(layout) => <LaserLayer layout={layout} read={light} isFar />}
          />
        )}
        {screen !== 'map' && <div className={blank.screen} data-screen={screen} />}
      </div>
      <div className={styles.bar}>
        <p role="status">
          <Said following={following} deck={deck} step={step} />
        </p>
        {following.kind === 'live' && <Ask />}
        <Button
          icon={<MapIcon size={18} aria-hidden="true" />}
          onPress={() => leave(view && isShown ? viewPath(mapPath, view) : mapPath)}
        >
          {t(following.kind === 'live' ? 'presentation.lookFreely' : 'presentation.toMap')}
        </Button>
      </div>
    </main>
  )
}

interface SaidProps {
  readonly following: Following
  readonly deck: Deck
  readonly step: number
}

function Said({ following, deck, step }: SaidProps) {
  const t = useTranslate()
  switch (following.kind) {
    case 'waiting':
      return t('presentation.nobody')
    case 'live': {
      const { name, presenting } = following
      if (presenting.screen !== 'map')
        return t(presenting.screen === 'black' ? 'presentation.pauseBlack' : 'presentation.pauseWhite', { name })
      const { slides } = deck
      const words = { step: step + 1, count: slides.length, title: slides[step]?.title ?? '' }
      return (
        <>
          {t('presentation.following', { name })}
          <span className="visually-hidden">. {t('presentation.announce', words)}</span>
        </>
      )
    }
    case 'ended':
      return t('presentation.ended', { name: following.name })
    case 'lost':
      return t('presentation.presenterLost', { name: following.name })
    case 'offline':
      return t('presentation.selfLost')
    default:
      return following satisfies never
  }
}

/** Tells whoever presents, as a number among others, that one would like to look around. */
function Ask() {
  const t = useTranslate()
  const { presence } = useMapSession()
  const [isAsking, setAsking] = useState(false)
  useEffect(() => {
    presence.show({ asks: isAsking })
  }, [presence, isAsking])
  useEffect(() => () => presence.show({ asks: false }), [presence])
  return (
    <Button
      look={isAsking ? 'highlight' : 'outline'}
      icon={<Hand size={18} aria-hidden="true" />}
      aria-pressed={isAsking}
      onPress={() => setAsking(!isAsking)}
    >
      {t(isAsking ? 'presentation.askedByMe' : 'presentation.ask')}
    </Button>
  )
}
