import type { TerritoryId } from '@maillage/shared/map/ids'
import type { AccessRecord } from '@maillage/shared/protocol/http-bodies'
import { ROLES } from '@maillage/shared/protocol/roles'
import { ShieldCheck } from 'lucide-react'
import { useCallback, useState } from 'react'
import { dropFreshLinks, freshLinksOf } from '../api/fresh-links'
import { problemKey } from '../api/problem-key'
import { listAccess } from '../api/territory-acts'
import { useKeyring } from '../api/use-keyring'
import { useLoaded } from '../api/use-loaded'
import { useReloadWhenSeen } from '../api/use-reload-when-seen'
import { Button } from '../design/button'
import { PageTitle } from '../design/page-title'
import { useTranslate } from '../i18n/use-translate'
import { isExpired } from './expiry'
import { FreshLinks } from './fresh-links'
import { JoinCard, type RoomLink } from './join-card'
import { RoleSection } from './role-section'
import styles from './share-page.module.css'
import { type OpenSheet, ShareSheet } from './share-sheet'

/** How often it is asked who is online, while the page is looked at. */
const REFRESH_MS = 10_000

export interface SharePageProps {
  readonly territory: { readonly id: TerritoryId; readonly name: string }
  readonly accessKey: string
}

/** Who may come in, and to do what: the links of a territory by role. */
export function SharePage({ territory, accessKey }: SharePageProps) {
  const t = useTranslate()
  const { links } = useKeyring()
  const load = useCallback(
    (signal: AbortSignal) => listAccess(territory.id, { key: accessKey, signal }),
    [territory.id, accessKey],
  )
  const [loaded, reload] = useLoaded(load)
  useReloadWhenSeen(reload, REFRESH_MS)
  const [sheet, setSheet] = useState<OpenSheet>({ kind: 'none' })
  const [fresh, setFresh] = useState(() => freshLinksOf(territory.id))
  const access = loaded.kind === 'loaded' ? loaded.value : []
  const dropFresh = () => {
    dropFreshLinks(territory.id)
    setFresh(undefined)
  }
  return (
    <div className={styles.page}>
      <PageTitle tabTitle={t('access.tabTitle', { name: territory.name })} className={styles.title}>
        {t('access.title')}
      </PageTitle>
      <p className={styles.lead}>{t('access.lead')}</p>
      <div className={styles.columns}>
        <div className={styles.column}>
          {fresh && <FreshLinks links={fresh} onKept={dropFresh} />}
          {loaded.kind === 'failed' && (
            <div className={styles.failure} role="alert">
              <p>{t(problemKey(loaded.error))}</p>
              <Button onPress={reload}>{t('common.retry')}</Button>
            </div>
          )}
          <div className={styles.roles} aria-busy={loaded.kind === 'loading'}>
            {ROLES.map((role) => (
              <RoleSection
                key={role}
                role={role}
                access={access.filter((record) => record.role === role)}
                links={links}
                onCreate={() => setSheet({ kind: 'new', role })}
                onShow={(record) => setSheet({ kind: 'link', access: record, isNew: false })}
                onRevoke={(record) => setSheet({ kind: 'revoke', access: record })}
              />
            ))}
          </div>
          <p className={styles.protection}>
            <ShieldCheck size={22} aria-hidden="true" />
            <span>
              <strong>{t('access.protectionTitle')}</strong> {t('access.protectionText')} {t('common.privacy')}
            </span>
          </p>
        </div>
        <JoinCard
          territoryName={territory.name}
          room={roomLink(access, links)}
          onCreate={() => setSheet({ kind: 'new', role: 'editor' })}
        />
      </div>
      <ShareSheet territory={territory} accessKey={accessKey} sheet={sheet} onChange={setSheet} onDone={reload} />
    </div>
  )
}

/** The newest link for editing that still opens and that this device knows. */
function roomLink(access: readonly AccessRecord[], links: Readonly<Record<string, string>>): RoomLink | undefined {
  const now = new Date()
  const usable = access.filter(
    ({ id, role, expiresAt }) => role === 'editor' && links[id] && !isExpired(expiresAt, now),
  )
  const newest = usable.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))[0]
  const link = newest && links[newest.id]
  return link ? { link, expiresAt: newest.expiresAt } : undefined
}
