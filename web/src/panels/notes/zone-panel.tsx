import type { ZoneId } from '@maillage/shared/map/ids'
import { SphereGlyph } from '../../design/sphere-glyph'
import { useTranslate } from '../../i18n/use-translate'
import { useMapSession } from '../../map-session/map-session-context'
import type { Selection } from '../../map-session/selection'
import { useZone } from '../../map-session/use-map'
import { ChangedBy } from '../changed-by'
import styles from '../panel.module.css'
import { PanelHeader } from '../panel-header'
import { PanelPeers } from '../panel-peers'
import { useShownUntilGone } from '../use-shown-until-gone'
import { ZoneForm } from './zone-form'

export interface ZonePanelProps {
  readonly id: ZoneId
  onOpen(selection: Partial<Selection>): void
  onClose(): void
}

export function ZonePanel({ id, onOpen, onClose }: ZonePanelProps) {
  const t = useTranslate()
  const { canEdit } = useMapSession()
  const zone = useShownUntilGone('zone', useZone(id), {
    lastSeen: (shown) => ({ actors: [], links: [], zones: [shown] }),
    onClose,
    onPutBack: () => onOpen({ zones: new Set([id]) }),
  })
  if (!zone) return null
  const { name, sphere, isFollowing } = zone
  return (
    <>
      <PanelHeader glyph={sphere && <SphereGlyph sphere={sphere} size={36} />} onClose={onClose}>
        <h2 className={styles.title}>{name || t('notes.zoneUnnamed')}</h2>
        <p className={styles.subtitle}>
          {[t('notes.zone'), sphere && t(`sphere.${sphere}`)].filter(Boolean).join(' · ')}
        </p>
      </PanelHeader>
      <div className={styles.linkPeers}>
        <PanelPeers id={id} />
      </div>
      <div className={styles.body}>
        {canEdit && <ZoneForm zone={zone} />}
        {!canEdit && sphere && isFollowing && (
          <p className={styles.muted}>{t('notes.isFollowing', { sphere: t(`sphere.${sphere}`) })}</p>
        )}
      </div>
      <ChangedBy item={zone} />
    </>
  )
}
