import type { AccessRecord } from '@maillage/shared/protocol/http-bodies'
import { Calendar, History, QrCode as QrIcon, UsersRound } from 'lucide-react'
import { Button } from '../design/button'
import { useLocale, useTranslate } from '../i18n/use-translate'
import { CopyButton } from './copy-button'
import { isExpired } from './expiry'
import styles from './role-section.module.css'
import { useExpiryText } from './use-expiry-text'

export interface AccessRowProps {
  readonly access: AccessRecord
  /** Known only to the device that made it. */
  readonly link: string | undefined
  onShow(): void
  onRevoke(): void
}

/** One link: until when, who uses it, and what can be done with it. */
export function AccessRow({ access, link, onShow, onRevoke }: AccessRowProps) {
  const t = useTranslate()
  const label = access.label || t(`access.role.${access.role}`)
  return (
    <li className={styles.link}>
      <AccessFacts access={access} />
      <div className={styles.acts}>
        {link && <CopyButton text={link} label={label} />}
        {link && (
          <Button
            icon={<QrIcon size={17} aria-hidden="true" />}
            aria-label={t('access.qrOf', { label })}
            aria-haspopup="dialog"
            onPress={onShow}
          />
        )}
        <Button look="danger" aria-label={t('access.revokeNamed', { label })} onPress={onRevoke}>
          {t('access.revoke')}
        </Button>
      </div>
    </li>
  )
}

function AccessFacts({ access }: { readonly access: AccessRecord }) {
  const t = useTranslate()
  return (
    <div className={styles.facts}>
      {access.label && <span className={styles.label}>{access.label}</span>}
      {access.online > 0 && (
        <span className={styles.fact}>
          <UsersRound size={15} aria-hidden="true" />
          {t('common.online', { count: access.online })}
        </span>
      )}
      <ExpiryFact expiresAt={access.expiresAt} />
      {access.online === 0 && <LastUse day={access.lastUsedOn} />}
    </div>
  )
}

function ExpiryFact({ expiresAt }: { readonly expiresAt: string | null }) {
  const text = useExpiryText(expiresAt)
  return (
    <span className={`${styles.fact} ${isExpired(expiresAt, new Date()) ? styles.past : ''}`}>
      <Calendar size={15} aria-hidden="true" />
      {text}
    </span>
  )
}

function LastUse({ day }: { readonly day: string | null }) {
  const t = useTranslate()
  const locale = useLocale()
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  return (
    <span className={styles.fact}>
      <History size={15} aria-hidden="true" />
      {day ? t('access.lastUsed', { day: format.format(new Date(day)) }) : t('access.neverUsed')}
    </span>
  )
}
