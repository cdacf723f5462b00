import { ZoneId } from '@maillage/shared/map/ids'
import type { Zone } from '@maillage/shared/map/zone'
import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { SphereGlyph } from '../../design/sphere-glyph'
import { useTranslate } from '../../i18n/use-translate'
import { useMapSession } from '../../map-session/map-session-context'
import { useIsSelected } from '../../map-session/selection'
import { useZone } from '../../map-session/use-map'
import { useCanvas } from '../canvas-context'
import { useAttach } from '../use-attach'
import { useIsTabStop } from '../use-drawn'
import { zoneName } from './annotation-names'
import type { AnnotationNode } from './annotation-node'
import { paperColors } from './paper-colors'
import { ResizeHandles } from './resize-handles'
import { useIsWritten } from './use-annotation'
import { ZoneNameField } from './zone-name-field'
import styles from './zone-view.module.css'

const EDGES = ['top', 'right', 'bottom', 'left'] as const

/** A zone that somebody drew. Its name and its edge take a hand; inside, the map is as elsewhere. */
export const ZoneView = memo(
  ({ id }: NodeProps<AnnotationNode>) => <ZoneAt id={ZoneId.parse(id)} />,
  (before, after) => before.id === after.id,
)
ZoneView.displayName = 'ZoneView'

function ZoneAt({ id }: { readonly id: ZoneId }) {
  const { annotations } = useCanvas()
  const { canEdit } = useMapSession()
  const zone = useZone(id)
  const isSelected = useIsSelected(id)
  const isWritten = useIsWritten(id)
  if (!zone) return null
  return (
    <div className={styles.zone} data-zone={id} data-selected={isSelected || undefined} style={paperColors(zone)}>
      {EDGES.map((edge) => (
        <span key={edge} className={styles.edge} data-edge={edge} />
      ))}
      {isWritten ? <ZoneNameField zone={zone} /> : <ZoneName zone={zone} />}
      {canEdit && isSelected && !annotations.isLed(id) && <ResizeHandles id={id} kind="zone" />}
    </div>
  )
}

function ZoneName({ zone }: { readonly zone: Zone }) {
  const t = useTranslate()
  const { focus } = useCanvas()
  const { id, name, sphere } = zone
  const isSelected = useIsSelected(id)
  const isTabStop = useIsTabStop(id)
  const attach = useAttach(id)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element would take the drag away.
    <div
      ref={attach}
      className={styles.name}
      role="button"
      tabIndex={isTabStop ? 0 : -1}
      aria-label={zoneName(t, zone)}
      aria-pressed={isSelected}
      onFocus={() => focus.reached(id)}
    >
      {sphere && <SphereGlyph sphere={sphere} size={18} />}
      <span className={name ? styles.words : styles.unnamed}>{name || t('notes.zoneUnnamed')}</span>
    </div>
  )
}
