import { Presentation } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../design/button'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { useStored } from '../map-session/store'
import { paused, steppedAside } from './paused'
import styles from './presentation-band.module.css'
import { followingPath, slidesPath } from './presentation-place'
import { usePresenter } from './use-presenters'

/** Under the header of the map: that somebody presents, and the way there; or one's own presentation, left for a while. */
export function PresentationBand({ mapPath }: { readonly mapPath: string }) {
  const t = useTranslate()
  const [, navigate] = useLocation()
  const { territory, presence } = useMapSession()
  const presenter = usePresenter()
  const own = useStored(paused)
  const hasFollowed = useStored(steppedAside)
  if (own?.territory === territory) {
    const end = () => {
      presence.show({ presenting: null })
      paused.set(undefined)
    }
    return (
      <Band words={t('presentation.paused')}>
        <Button look="filled" onPress={() => navigate(slidesPath(mapPath, own.step))}>
          {t('presentation.goOn', { step: own.step + 1 })}
        </Button>
        <Button onPress={end}>{t('presentation.end')}</Button>
      </Band>
    )
  }
  return (
    <Band words={presenter && t('presentation.presents', { name: presenter.name })}>
      <Button look="filled" onPress={() => navigate(followingPath(mapPath))}>
        {t(hasFollowed ? 'presentation.back' : 'presentation.follow')}
      </Button>
    </Band>
  )
}

/** @param words undefined where there is nothing to say */
function Band({ words, children }: { readonly words: string | undefined; readonly children: ReactNode }) {
  return (
    <div role="status">
      {words !== undefined && (
        <div className={styles.band}>
          <Presentation size={18} aria-hidden="true" />
          <span>{words}</span>
          {children}
        </div>
      )}
    </div>
  )
}
