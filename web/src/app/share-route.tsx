import { canFacilitate } from '@maillage/shared/protocol/roles'
import { Map as MapIcon } from 'lucide-react'
import { Link } from 'wouter'
import { SharePage } from '../access/share-page'
import { ButtonLink } from '../design/button-link'
import { Chip } from '../design/chip'
import { Logo } from '../design/logo'
import { MessagePage } from '../design/message-page'
import { useTranslate } from '../i18n/use-translate'
import styles from './header.module.css'
import type { OpenTerritory } from './open-territory'
import { PageFrame } from './page-frame'
import pageStyles from './page-frame.module.css'

/** The links of a territory, for who facilitates it. */
export function ShareRoute({ territory }: { readonly territory: OpenTerritory }) {
  const t = useTranslate()
  const mapPath = `/t/${territory.id}`
  if (!canFacilitate(territory.role)) {
    return (
      <PageFrame>
        <MessagePage title={t('access.forbiddenTitle')} text={t('access.forbiddenText')}>
          <ButtonLink href={mapPath}>{t('access.toMap')}</ButtonLink>
        </MessagePage>
      </PageFrame>
    )
  }
  return (
    <div className={pageStyles.page}>
      <header className={styles.header}>
        <Link href="/" className={styles.logo} aria-label={t('common.home')}>
          <Logo />
        </Link>
        <span className={`${styles.rule} ${styles.wide}`} />
        <span className={styles.place}>{territory.name}</span>
        {territory.isExample && (
          <Chip look="outline" title={t('common.exampleHint')}>
            {t('common.example')}
          </Chip>
        )}
        <span className={styles.grow} />
        <ButtonLink href={mapPath} icon={<MapIcon size={17} aria-hidden="true" />}>
          {t('access.toMap')}
        </ButtonLink>
      </header>
      <main id="main" tabIndex={-1} className={pageStyles.main}>
        <SharePage territory={territory} accessKey={territory.key} />
      </main>
    </div>
  )
}
