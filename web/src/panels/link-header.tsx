import type { ActorId } from '@maillage/shared/map/ids'
import { isDirected, type Link } from '@maillage/shared/map/link'
import { PressButton } from '../design/press-button'
import { shownName } from '../i18n/shown-name'
import { useTranslate } from '../i18n/use-translate'
import { useActor } from '../map-session/use-map'
import { linkDates } from './link-words'
import styles from './panel.module.css'
import { PanelHeader } from './panel-header'
import { PanelPeers } from './panel-peers'

export interface LinkHeaderProps {
  readonly link: Link
  onOpenActor(id: ActorId): void
  onClose(): void
}

/** Which two actors it links, each a way to its own card. */
export function LinkHeader({ link, onOpenActor, onClose }: LinkHeaderProps) {
  const t = useTranslate()
  return (
    <>
      <PanelHeader onClose={onClose}>
        <h2 className={styles.title}>
          <LinkEnd id={link.from} onOpen={onOpenActor} /> {isDirected(link.kind) ? '→' : '↔'}{' '}
          <LinkEnd id={link.to} onOpen={onOpenActor} />
        </h2>
        <p className={styles.subtitle}>{[t(`linkKind.${link.kind}`), ...linkDates(t, link)].join(' · ')}</p>
      </PanelHeader>
      <div className={styles.linkPeers}>
        <PanelPeers id={link.id} />
      </div>
    </>
  )
}

function LinkEnd({ id, onOpen }: { readonly id: ActorId; onOpen(id: ActorId): void }) {
  const t = useTranslate()
  const name = shownName(t, useActor(id))
  return (
    <PressButton className={styles.end} onPress={() => onOpen(id)}>
      {name}
    </PressButton>
  )
}
