import type { LinkId } from '@maillage/shared/map/ids'
import type { Link } from '@maillage/shared/map/link'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { useLinksOf, useMapVersion } from '../map-session/use-map'
import styles from './actor-links.module.css'
import { seenFrom } from './link-order'
import { LinkRow } from './link-row'
import panelStyles from './panel.module.css'

export interface OtherLinksProps {
  readonly link: Link
  onOpen(id: LinkId): void
}

/** What else links the same two actors; nothing where this is all. */
export function OtherLinks({ link, onOpen }: OtherLinksProps) {
  const t = useTranslate()
  const { view } = useMapSession()
  const ids = useLinksOf(link.from)
  // Each row tells what its link is now.
  useMapVersion()
  const others = ids
    .map((id) => view.link(id))
    .filter((other) => other !== undefined)
    .filter((other) => other.id !== link.id && (other.from === link.to || other.to === link.to))
  if (others.length === 0) return null
  return (
    <section className={panelStyles.others}>
      <h3 className={panelStyles.label}>{t('panel.otherLinks')}</h3>
      <ul className={styles.list}>
        {others.map((other) => (
          <li key={other.id}>
            <LinkRow seen={seenFrom(other, link.from)} onOpen={() => onOpen(other.id)} />
          </li>
        ))}
      </ul>
    </section>
  )
}
