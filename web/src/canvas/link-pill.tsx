import type { LinkId } from '@maillage/shared/map/ids'
import { memo } from 'react'
import { BadgeIcon } from '../design/badge-icon'
import { PILL, pillWidth } from '../drawing/badge-places'
import { type Badge, badgesOf } from '../drawing/link-look'
import { themeLabel } from '../i18n/domain-labels'
import { useTranslate } from '../i18n/use-translate'
import { useIsSelected } from '../map-session/selection'
import { useLink } from '../map-session/use-map'
import { useOwnWords } from '../map-session/use-own-words'
import { useHidesBadges } from './changes/use-marks'
import styles from './link-pill.module.css'
import { useIsFaded, usePillPlace } from './use-drawn'
import { useIsUnlit } from './use-emphasis'

/** What a link carries at its middle: whether it is to be discussed, its agreement, its state in time and its themes. */
export const LinkPill = memo(({ id }: { readonly id: LinkId }) => {
  const t = useTranslate()
  const words = useOwnWords()
  const link = useLink(id)
  const place = usePillPlace(id)
  const isSelected = useIsSelected(id)
  const isFaded = useIsFaded(id)
  const isUnlit = useIsUnlit(id)
  const isHidden = useHidesBadges(id)
  const badges = link && !isHidden ? badgesOf(link) : []
  if (!link || !place || badges.length === 0) return null
  const width = pillWidth(badges.length)
  return (
    <g
      className={styles.pill}
      data-pill={id}
      data-selected={isSelected || undefined}
      data-faded={isFaded || undefined}
      data-unlit={isUnlit || undefined}
      transform={`translate(${place.x - width / 2} ${place.y - PILL.height / 2})`}
    >
      {link.themes.length > 0 && <title>{link.themes.map((theme) => themeLabel(t, theme, words)).join(', ')}</title>}
      <rect className={styles.paper} width={width} height={PILL.height} rx={PILL.height / 2} />
      {badges.map((badge, index) => (
        <g
          key={keyOf(badge)}
          transform={`translate(${PILL.paddingX + index * PILL.slot + (PILL.slot - PILL.iconSize) / 2} ${(PILL.height - PILL.iconSize) / 2})`}
        >
          <BadgeIcon
            badge={badge}
            countClass={styles.more}
            word={badge.kind === 'theme' ? themeLabel(t, badge.theme, words) : undefined}
          />
        </g>
      ))}
    </g>
  )
})
LinkPill.displayName = 'LinkPill'

function keyOf(badge: Badge): string {
  return badge.kind === 'theme' ? badge.theme : badge.kind
}
