import type { ZonePatch } from '@maillage/shared/document/zones'
import { LABEL_LENGTH } from '@maillage/shared/map/lengths'
import { SPHERES, type Sphere } from '@maillage/shared/map/sphere'
import type { Zone } from '@maillage/shared/map/zone'
import { Shrink } from 'lucide-react'
import { Button } from '../../design/button'
import { Checkbox } from '../../design/checkbox'
import { Select } from '../../design/select'
import { SphereGlyph } from '../../design/sphere-glyph'
import { keyName } from '../../i18n/key-names'
import { useTranslate } from '../../i18n/use-translate'
import { DraftField } from '../../map-session/draft-field'
import { useMapSession } from '../../map-session/map-session-context'
import { DeleteButton } from '../delete-button'
import styles from '../panel.module.css'
import { useUpdate } from '../use-update'
import { KeyHint } from './key-hint'
import { PaperChoice } from './paper-choice'
import { useZoneAreas } from './use-zone-areas'

const NO_SPHERE = 'none'

/** The name of a zone, its colours, and whose actors it lies around, to be changed. */
export function ZoneForm({ zone }: { readonly zone: Zone }) {
  const t = useTranslate()
  const { edit, view } = useMapSession()
  const areas = useZoneAreas()
  const update = useUpdate<ZonePatch>(
    () => view.zone(zone.id) !== undefined,
    (patch) => edit.updateZone(zone.id, patch),
  )
  const chooseSphere = (choice: Sphere | typeof NO_SPHERE) => {
    // Without a sphere there is nobody to follow: the zone stays where it lies.
    if (choice !== NO_SPHERE) update({ sphere: choice })
    else update({ sphere: undefined, isFollowing: false, area: areas.current(zone) })
  }
  const follow = (isFollowing: boolean) =>
    update(isFollowing ? { isFollowing } : { isFollowing, area: areas.current(zone) })
  const fit = () => {
    const area = areas.fitting(zone)
    if (area) update({ area })
  }
  return (
    <div className={styles.stack}>
      <DraftField
        label={t('panel.name')}
        value={zone.name}
        onCommit={(name) => update({ name })}
        maxLength={LABEL_LENGTH}
        placeholder={t('notes.zoneNamePlaceholder')}
      />
      <SphereSelect value={zone.sphere ?? NO_SPHERE} onChange={chooseSphere} />
      {zone.sphere ? (
        <Checkbox isSelected={zone.isFollowing} onChange={follow}>
          {t('notes.follow')}
        </Checkbox>
      ) : (
        <PaperChoice value={zone.color} onChange={(color) => update({ color })} />
      )}
      {!(zone.sphere && zone.isFollowing) && (
        <div className={styles.start}>
          <Button icon={<Shrink size={16} />} onPress={fit}>
            {t('notes.fit')}
          </Button>
        </div>
      )}
      <KeyHint text={t('notes.zoneKeys', { alt: keyName(t, 'key.alt') })} />
      <DeleteButton label={t('notes.deleteZone')} target={{ zones: new Set([zone.id]) }} />
    </div>
  )
}

interface SphereSelectProps {
  readonly value: Sphere | typeof NO_SPHERE
  onChange(choice: Sphere | typeof NO_SPHERE): void
}

function SphereSelect({ value, onChange }: SphereSelectProps) {
  const t = useTranslate()
  const spheres = SPHERES.map((sphere) => ({
    value: sphere,
    text: t(`sphere.${sphere}`),
    icon: <SphereGlyph sphere={sphere} size={20} />,
  }))
  const options = [{ value: NO_SPHERE, text: t('notes.noSphere') } as const, ...spheres]
  return <Select label={t('notes.sphere')} value={value} onChange={onChange} options={options} />
}
