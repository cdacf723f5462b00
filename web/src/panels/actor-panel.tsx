import type { ActorId } from '@maillage/shared/map/ids'
import { Tabs } from '../design/tabs'
import { AroundButton } from '../finding/around-button'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import type { Selection } from '../map-session/selection'
import { useActor, useLinksOf } from '../map-session/use-map'
import { ActorFacts } from './actor-facts'
import { ActorForm } from './actor-form'
import { ActorHeader } from './actor-header'
import { ActorLinks } from './actor-links'
import { ChangedBy } from './changed-by'
import { useLastSeen } from './use-last-seen'
import { useShownUntilGone } from './use-shown-until-gone'

export type ActorTab = 'links' | 'card'

export interface ActorPanelProps {
  readonly id: ActorId
  readonly tab: ActorTab
  onTabChange(tab: ActorTab): void
  onOpen(selection: Partial<Selection>): void
  onClose(): void
}

export function ActorPanel({ id, tab, onTabChange, onOpen, onClose }: ActorPanelProps) {
  const t = useTranslate()
  const { canEdit } = useMapSession()
  const lastSeen = useLastSeen(id)
  const actor = useShownUntilGone('actor', useActor(id), {
    lastSeen,
    onClose,
    onPutBack: () => onOpen({ actors: new Set([id]) }),
  })
  const links = useLinksOf(id)
  if (!actor) return null
  return (
    <>
      <ActorHeader actor={actor} onClose={onClose} />
      <AroundButton id={id} />
      <Tabs
        label={t('panel.tabs')}
        value={tab}
        onChange={onTabChange}
        tabs={[
          {
            value: 'links',
            title: t('panel.linksTab', { count: links.length }),
            content: <ActorLinks actor={actor} onOpen={onOpen} />,
          },
          {
            value: 'card',
            title: t('panel.cardTab'),
            content: canEdit ? <ActorForm actor={actor} /> : <ActorFacts actor={actor} />,
          },
        ]}
      />
      <ChangedBy item={actor} />
    </>
  )
}
