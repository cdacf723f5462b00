import type { Actor } from '@maillage/shared/map/actor'
import { sphereOf } from '@maillage/shared/territory/actor-types'
import { Euro, Flag } from 'lucide-react'
import { Chip } from '../design/chip'
import { SphereGlyph } from '../design/sphere-glyph'
import { typeLabel } from '../i18n/domain-labels'
import { shownName } from '../i18n/shown-name'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { usePeers } from '../map-session/use-map'
import { useOwnWords } from '../map-session/use-own-words'
import { ActorName } from './actor-name'
import styles from './panel.module.css'
import { PanelHeader } from './panel-header'
import { PanelPeers } from './panel-peers'

export interface ActorHeaderProps {
  readonly actor: Actor
  onClose(): void
}

export function ActorHeader({ actor, onClose }: ActorHeaderProps) {
  const t = useTranslate()
  const { canEdit } = useMapSession()
  const hasPeers = usePeers().some(({ selection }) => selection.includes(actor.id))
  const words = useOwnWords()
  const sphere = sphereOf(actor.type)
  return (
    <>
      <PanelHeader glyph={<SphereGlyph sphere={sphere} size={36} />} onClose={onClose}>
        {canEdit ? <ActorName actor={actor} /> : <h2 className={styles.title}>{shownName(t, actor)}</h2>}
        <p className={styles.subtitle}>
          {typeLabel(t, actor.type, words)} · {t(`sphere.${sphere}`)}
        </p>
      </PanelHeader>
      {(actor.isCarrier || actor.isFunder || hasPeers) && (
        <div className={styles.marks}>
          {actor.isCarrier && (
            <Chip look="ink" icon={<Flag size={14} aria-hidden="true" />}>
              {t('panel.carrier')}
            </Chip>
          )}
          {actor.isFunder && <Chip icon={<Euro size={14} aria-hidden="true" />}>{t('panel.funder')}</Chip>}
          <PanelPeers id={actor.id} />
        </div>
      )}
    </>
  )
}
