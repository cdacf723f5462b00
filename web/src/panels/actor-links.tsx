import type { Actor } from '@maillage/shared/map/actor'
import type { ActorId } from '@maillage/shared/map/ids'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import type { Selection } from '../map-session/selection'
import { useLinksOf, useMapVersion } from '../map-session/use-map'
import styles from './actor-links.module.css'
import { inLevelOrder, seenFrom } from './link-order'
import { LinkRow } from './link-row'
import { LinkTo } from './link-to'
import panelStyles from './panel.module.css'
import { Quote } from './quote'

export interface ActorLinksProps {
  readonly actor: Actor
  onOpen(selection: Partial<Selection>): void
}

/** The links of an actor by level, and a way to add one. */
export function ActorLinks({ actor, onOpen }: ActorLinksProps) {
  const t = useTranslate()
  const { view, canEdit } = useMapSession()
  const ids = useLinksOf(actor.id)
  // The names at the other ends decide on the order too.
  useMapVersion()
  const nameOf = (id: ActorId) => view.actor(id)?.name ?? ''
  const links = ids.map((id) => view.link(id)).filter((link) => link !== undefined)
  const seen = inLevelOrder(
    links.map((link) => seenFrom(link, actor.id)),
    nameOf,
  )
  return (
    <div className={panelStyles.stack}>
      {seen.length === 0 ? (
        <p className={panelStyles.muted}>{t('panel.noLinks')}</p>
      ) : (
        <ul className={styles.list}>
          {seen.map((each) => (
            <li key={each.link.id}>
              <LinkRow seen={each} onOpen={() => onOpen({ links: new Set([each.link.id]) })} />
            </li>
          ))}
        </ul>
      )}
      {canEdit && <LinkTo actor={actor} onLinked={(id) => onOpen({ links: new Set([id]) })} />}
      <Quote quote={actor.quote} source={actor.quoteSource} />
    </div>
  )
}
