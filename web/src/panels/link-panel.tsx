import type { LinkId } from '@maillage/shared/map/ids'
import { useMapSession } from '../map-session/map-session-context'
import type { Selection } from '../map-session/selection'
import { useLink } from '../map-session/use-map'
import { ChangedBy } from './changed-by'
import { LinkFacts } from './link-facts'
import { LinkForm } from './link-form'
import { LinkHeader } from './link-header'
import { OtherLinks } from './other-links'
import styles from './panel.module.css'
import { useShownUntilGone } from './use-shown-until-gone'

export interface LinkPanelProps {
  readonly id: LinkId
  onOpen(selection: Partial<Selection>): void
  onClose(): void
}

export function LinkPanel({ id, onOpen, onClose }: LinkPanelProps) {
  const { canEdit, view } = useMapSession()
  const link = useShownUntilGone('link', useLink(id), {
    // A link that went with its actor comes back with it.
    lastSeen: (shown) => (view.actor(shown.from) && view.actor(shown.to) ? { actors: [], links: [shown] } : undefined),
    onClose,
    onPutBack: () => onOpen({ links: new Set([id]) }),
  })
  if (!link) return null
  return (
    <>
      <LinkHeader link={link} onOpenActor={(actor) => onOpen({ actors: new Set([actor]) })} onClose={onClose} />
      <div className={styles.body}>
        <OtherLinks link={link} onOpen={(other) => onOpen({ links: new Set([other]) })} />
        {canEdit ? <LinkForm link={link} /> : <LinkFacts link={link} />}
      </div>
      <ChangedBy item={link} />
    </>
  )
}
