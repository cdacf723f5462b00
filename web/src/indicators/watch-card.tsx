import type { MapView } from '@maillage/shared/document/map-view'
import type { LinkId } from '@maillage/shared/map/ids'
import { gapToDiscuss } from '@maillage/shared/map/two-voices'
import type { Scores } from '@maillage/shared/network/indicators'
import { sphereOf } from '@maillage/shared/territory/actor-types'
import { useState } from 'react'
import { Button } from '../design/button'
import { SphereGlyph } from '../design/sphere-glyph'
import { useMapSession } from '../map-session/map-session-context'
import { Card, ShowButton } from './card'
import { Fact } from './fact'
import { useShowOnMap } from './indicator-page'
import { useMapNames } from './names'
import { useWords } from './use-words'
import styles from './watch-card.module.css'
import { type Watched, watchListOf, watchReason } from './watch-list'

export interface WatchCardProps {
  readonly scores: Scores
  readonly areReleased: boolean
  readonly span: 5 | 6
}

const AT_A_GLANCE = 5

/** Weak points to talk about; for the facilitators until they show them to the room. */
export function WatchCard({ scores, areReleased, span }: WatchCardProps) {
  const { t } = useWords()
  const { view } = useMapSession()
  const [isUnfolded, unfold] = useState(false)
  const list = watchListOf(scores).filter(({ actor }) => view.actor(actor))
  const toDiscuss = linksToDiscuss(view)
  const discussed = t('indicators.toDiscuss', { count: toDiscuss.length })
  const shown = isUnfolded ? list : list.slice(0, AT_A_GLANCE)
  const { isolated } = scores
  const all = t('indicators.seeAll', { count: isolated.length })
  return (
    <Card
      title={t('indicators.watch')}
      text={t(areReleased ? 'indicators.releasedToAll' : 'indicators.facilitatorsOnly')}
      formula={{ lines: [t('indicators.watchFormula')] }}
      span={span}
    >
      {list.length + toDiscuss.length === 0 && <p className={styles.none}>{t('indicators.watchNone')}</p>}
      <ul className={styles.list}>
        {shown.map((watched) => (
          <WatchRow key={watched.actor} watched={watched} />
        ))}
      </ul>
      {toDiscuss.length > 0 && <Fact behind={{ links: toDiscuss, text: discussed }}>{discussed}</Fact>}
      <div className={styles.foot}>
        {shown.length < list.length && (
          <Button look="ghost" onPress={() => unfold(true)}>
            {t('indicators.more', { count: list.length - shown.length })}
          </Button>
        )}
        {isolated.length > 1 && (
          <ShowButton
            behind={{ actors: isolated, text: t('indicators.actorCount', { count: isolated.length }) }}
            label={all}
          />
        )}
      </div>
    </Card>
  )
}

/** Partnerships of today that each end sees otherwise. */
function linksToDiscuss(view: Pick<MapView, 'link' | 'linkIds'>): LinkId[] {
  return view.linkIds().filter((id) => {
    const link = view.link(id)
    return link?.state === 'current' && gapToDiscuss(link) !== undefined
  })
}

function WatchRow({ watched }: { readonly watched: Watched }) {
  const { t } = useWords()
  const { view } = useMapSession()
  const names = useMapNames()
  const show = useShowOnMap()
  const name = names.actor(watched.actor)
  const reason = watchReason(t, watched)
  return (
    <li className={styles.row}>
      <SphereGlyph sphere={sphereOf(view.actor(watched.actor)?.type ?? '')} size={26} />
      <span>
        <b className={styles.name}>{name}</b>
        <span className={styles.reason}>{reason}</span>
      </span>
      <Button
        aria-label={t('indicators.seeWhat', { name })}
        onPress={() => show({ actors: [watched.actor], links: watched.links, text: `${name} : ${reason}` })}
      >
        {t('indicators.see')}
      </Button>
    </li>
  )
}
