import type { AccessLinks } from '@maillage/shared/protocol/http-bodies'
import { ROLES } from '@maillage/shared/protocol/roles'
import { Button } from '../design/button'
import { useTranslate } from '../i18n/use-translate'
import { LinkField } from './link-field'
import styles from './share-page.module.css'

export interface FreshLinksProps {
  readonly links: AccessLinks
  onKept(): void
}

/** The links of a new territory, the only time that they are written out. */
export function FreshLinks({ links, onKept }: FreshLinksProps) {
  const t = useTranslate()
  return (
    <section className={styles.fresh} aria-labelledby="fresh-links">
      <h2 id="fresh-links" className={styles.boxTitle}>
        {t('access.freshTitle')}
      </h2>
      <p className={styles.soft}>{t('access.freshText')}</p>
      {ROLES.map((role) => (
        <LinkField key={role} label={t(`access.role.${role}`)} link={links[role]} />
      ))}
      <div className={styles.end}>
        <Button look="filled" onPress={onKept}>
          {t('access.freshKept')}
        </Button>
      </div>
    </section>
  )
}
