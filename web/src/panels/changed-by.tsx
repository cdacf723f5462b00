import { Avatar } from '../design/avatar'
import { type ChangeMoment, changeMoment } from '../i18n/change-moment'
import { useLocale, useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { useOwnColor, usePeers } from '../map-session/use-map'
import styles from './panel.module.css'

/** The signatures of an actor or a link. */
export interface ChangedByProps {
  readonly item: {
    readonly createdAt?: string | undefined
    readonly createdBy?: string | undefined
    readonly updatedAt?: string | undefined
    readonly updatedBy?: string | undefined
  }
}

/** The foot of a panel: who added this and who changed it last, and when. */
export function ChangedBy({ item: { createdAt, createdBy, updatedAt, updatedBy } }: ChangedByProps) {
  const isChanged = updatedAt !== createdAt || updatedBy !== createdBy
  if (!(createdAt && createdBy) && !(updatedAt && updatedBy)) return null
  return (
    <footer className={styles.foot}>
      <div>
        {isChanged && <Signature by={updatedBy} at={updatedAt} act="changed" />}
        <Signature by={createdBy} at={createdAt} act="added" />
      </div>
    </footer>
  )
}

interface SignatureProps {
  readonly by: string | undefined
  readonly at: string | undefined
  readonly act: 'added' | 'changed'
}

function Signature({ by, at, act }: SignatureProps) {
  const locale = useLocale()
  const color = useColorOf(by)
  const moment = at ? changeMoment(at, new Date(), locale) : undefined
  if (!by || !moment) return null
  return (
    <p className={styles.signature}>
      {color !== undefined && <Avatar name={by} color={color} size="small" />}
      <ChangeSentence name={by} moment={moment} act={act} />
    </p>
  )
}

interface ChangeSentenceProps {
  readonly name: string
  readonly moment: ChangeMoment
  readonly act: SignatureProps['act']
}

function ChangeSentence({ name, moment, act }: ChangeSentenceProps) {
  const t = useTranslate()
  switch (moment.kind) {
    case 'today':
      return t(`panel.${act}Today`, { name, time: moment.time })
    case 'days-ago':
      return t(`panel.${act}DaysAgo`, { name, when: moment.when })
    case 'on':
      return t(`panel.${act}On`, { name, date: moment.date })
    default:
      return moment satisfies never
  }
}

/** Only of people who are here: a name alone has no colour. */
function useColorOf(name: string | undefined): number | undefined {
  const session = useMapSession()
  const ownColor = useOwnColor()
  const peers = usePeers()
  return name === session.name ? ownColor : peers.find((peer) => peer.name === name)?.color
}
