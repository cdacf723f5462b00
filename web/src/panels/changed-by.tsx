import { Avatar } from '../design/avatar'
import { type ChangeMoment, changeMoment } from '../i18n/change-moment'
import { useLocale, useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { useOwnColor, usePeers } from '../map-session/use-map'
import styles from './panel.module.css'

export interface ChangedByProps {
  readonly by: string | undefined
  readonly at: string | undefined
}

/** The foot of a panel: who changed this last, and when. */
export function ChangedBy({ by, at }: ChangedByProps) {
  const locale = useLocale()
  const color = useColorOf(by)
  const moment = at ? changeMoment(at, new Date(), locale) : undefined
  if (!by || !moment) return null
  return (
    <footer className={styles.foot}>
      {color !== undefined && <Avatar name={by} color={color} size="small" />}
      <ChangeSentence name={by} moment={moment} />
    </footer>
  )
}

function ChangeSentence({ name, moment }: { readonly name: string; readonly moment: ChangeMoment }) {
  const t = useTranslate()
  switch (moment.kind) {
    case 'today':
      return t('panel.changedToday', { name, time: moment.time })
    case 'days-ago':
      return t('panel.changedDaysAgo', { name, when: moment.when })
    case 'on':
      return t('panel.changedOn', { name, date: moment.date })
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
