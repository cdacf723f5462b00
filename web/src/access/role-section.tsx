import type { AccessRecord } from '@maillage/shared/protocol/http-bodies'
import type { Role } from '@maillage/shared/protocol/roles'
import { Eye, type LucideIcon, MessageSquareText, Plus, Spline, UsersRound } from 'lucide-react'
import { Button } from '../design/button'
import { useTranslate } from '../i18n/use-translate'
import { AccessRow } from './access-row'
import styles from './role-section.module.css'

const ICONS: Readonly<Record<Role, LucideIcon>> = {
  facilitator: UsersRound,
  editor: Spline,
  contributor: MessageSquareText,
  viewer: Eye,
}

export interface RoleSectionProps {
  readonly role: Role
  readonly access: readonly AccessRecord[]
  readonly links: Readonly<Record<string, string>>
  onCreate(): void
  onShow(access: AccessRecord): void
  onRevoke(access: AccessRecord): void
}

/** What a role may do, and the links that give it. */
export function RoleSection({ role, access, links, onCreate, onShow, onRevoke }: RoleSectionProps) {
  const t = useTranslate()
  const Icon = ICONS[role]
  const name = t(`access.role.${role}`)
  return (
    <section className={`${styles.role} ${role === 'editor' ? styles.main : ''}`} aria-labelledby={`role-${role}`}>
      <span className={styles.icon}>
        <Icon size={21} aria-hidden="true" />
      </span>
      <div className={styles.words}>
        <h2 id={`role-${role}`} className={styles.name}>
          {name}
        </h2>
        <p className={styles.what}>{t(`access.may.${role}`)}</p>
      </div>
      <div className={styles.create}>
        <Button
          icon={<Plus size={16} aria-hidden="true" />}
          aria-label={t('access.newLinkNamed', { label: name })}
          onPress={onCreate}
        >
          {t('access.newLink')}
        </Button>
      </div>
      {access.length > 0 && (
        <ul className={styles.links}>
          {access.map((record) => (
            <AccessRow
              key={record.id}
              access={record}
              link={links[record.id]}
              onShow={() => onShow(record)}
              onRevoke={() => onRevoke(record)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
