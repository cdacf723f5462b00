import type { ActorId, LinkId, NoteId, ZoneId } from '@maillage/shared/map/ids'
import { Avatar } from '../design/avatar'
import { useTranslate } from '../i18n/use-translate'
import { usePeers } from '../map-session/use-map'
import styles from './panel.module.css'

/** Who else has the same thing selected now. */
export function PanelPeers({ id }: { readonly id: ActorId | LinkId | NoteId | ZoneId }) {
  const t = useTranslate()
  const peers = usePeers().filter(({ selection }) => selection.includes(id))
  if (peers.length === 0) return null
  return (
    <ul className={styles.peers}>
      {peers.map(({ clientId, name, color }) => (
        <li key={clientId}>
          <Avatar name={name} color={color} size="small" />
          <span className="visually-hidden">{t('panel.peerHere', { name })}</span>
        </li>
      ))}
    </ul>
  )
}
