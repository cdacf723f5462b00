import { Avatar, MoreAvatars } from '../design/avatar'
import { PopoverButton } from '../design/popover-button'
import { PressButton } from '../design/press-button'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import type { Peer } from '../map-session/presence'
import { useOwnColor, usePeers } from '../map-session/use-map'
import styles from './presence-avatars.module.css'

/** So many discs beside one another; the others are counted. A phone has room for one. */
const MOST_SHOWN = 4

type Present = Pick<Peer, 'clientId' | 'name' | 'color' | 'role'>

/** Who is on the map now, oneself first; a press tells all names. */
export function PresenceAvatars() {
  const t = useTranslate()
  const { name, role } = useMapSession()
  const color = useOwnColor()
  const people: readonly Present[] = [{ clientId: 0, name, color, role }, ...usePeers()]
  const shown = people.slice(0, MOST_SHOWN)
  const label = t('map.people', { count: people.length })
  const trigger = (
    <PressButton className={styles.button} aria-label={label}>
      {shown.map((person) => (
        <span key={person.clientId} className={styles.one}>
          <Avatar name={person.name} color={person.color} />
        </span>
      ))}
      <Rest count={people.length - shown.length} className={styles.manyRest} />
      <Rest count={people.length - 1} className={styles.phoneRest} />
    </PressButton>
  )
  return (
    <PopoverButton
      trigger={trigger}
      label={label}
      placement="bottom end"
      className={styles.popover ?? ''}
      contentClassName={styles.dialog ?? ''}
    >
      <ul>
        {people.map((person) => (
          <Person key={person.clientId} person={person} />
        ))}
      </ul>
    </PopoverButton>
  )
}

function Rest({ count, className }: { readonly count: number; readonly className: string | undefined }) {
  if (count <= 0) return null
  return (
    <span className={className}>
      <MoreAvatars count={count} />
    </span>
  )
}

function Person({ person: { clientId, name, color, role } }: { readonly person: Present }) {
  const t = useTranslate()
  return (
    <li className={styles.person}>
      <Avatar name={name} color={color} size="small" />
      <span className={styles.name}>{clientId === 0 ? t('map.you', { name }) : name}</span>
      {role && <span className={styles.role}>{t(`role.${role}`)}</span>}
    </li>
  )
}
