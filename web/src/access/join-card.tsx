import { Maximize, Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../design/button'
import { useTranslate } from '../i18n/use-translate'
import { hostOf, isThisDeviceOnly } from './link-host'
import { Projector } from './projector'
import { QrCode } from './qr-code'
import styles from './share-page.module.css'
import { useExpiryText } from './use-expiry-text'

/** The link that a room opens. */
export interface RoomLink {
  readonly link: string
  /** ISO 8601, or null. */
  readonly expiresAt: string | null
}

export interface JoinCardProps {
  readonly territoryName: string
  /** The link with which people edit, where this device knows one. */
  readonly room: RoomLink | undefined
  onCreate(): void
}

/** The code that a room scans to take part. */
export function JoinCard({ territoryName, room, onCreate }: JoinCardProps) {
  const t = useTranslate()
  const expiry = useExpiryText(room?.expiresAt ?? null)
  const [isProjected, setProjected] = useState(false)
  return (
    <section className={styles.join} aria-labelledby="join-title">
      <h2 id="join-title" className={styles.boxTitle}>
        {t('access.joinTitle')}
      </h2>
      {room ? (
        <>
          <div className={styles.code}>
            <QrCode text={room.link} label={t('access.qrOf', { label: t('access.role.editor') })} />
          </div>
          <p className={styles.host}>{hostOf(room.link)}</p>
          <p className={styles.soft}>
            {t('access.joinRole')} · {expiry}
          </p>
          {isThisDeviceOnly(room.link) && <p className={styles.warning}>{t('access.thisDeviceOnly')}</p>}
          <Button
            look="filled"
            size="large"
            icon={<Maximize size={18} aria-hidden="true" />}
            onPress={() => setProjected(true)}
          >
            {t('access.project')}
          </Button>
          {isProjected && (
            <Projector territoryName={territoryName} link={room.link} onClose={() => setProjected(false)} />
          )}
        </>
      ) : (
        <>
          <p className={styles.soft}>{t('access.joinUnknown')}</p>
          <Button icon={<Plus size={16} aria-hidden="true" />} onPress={onCreate}>
            {t('access.newLinkNamed', { label: t('access.role.editor') })}
          </Button>
        </>
      )}
    </section>
  )
}
