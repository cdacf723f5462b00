import { CloudOff, Unlink } from 'lucide-react'
import { Link } from 'wouter'
import type { KnownTerritory } from '../api/keyring'
import { Button } from '../design/button'
import { useTranslate } from '../i18n/use-translate'
import styles from './card.module.css'

/** A territory of this device while the server does not answer; its copy opens. */
export function UnreachableCard({ known }: { readonly known: KnownTerritory }) {
  const t = useTranslate()
  return (
    <article className={`${styles.card} ${styles.opens}`}>
      <div className={styles.picture}>
        <CloudOff className={styles.sign} size={28} aria-hidden="true" />
      </div>
      <div className={styles.text}>
        <h2 className={styles.name}>
          <Link href={`/t/${known.id}`} className={styles.link}>
            {known.name}
          </Link>
        </h2>
        <p className={styles.carrier}>{t('home.unreachable')}</p>
      </div>
    </article>
  )
}

export interface RefusedCardProps {
  readonly known: KnownTerritory
  onForget(): void
}

/** A territory whose link opens nothing any more. */
export function RefusedCard({ known, onForget }: RefusedCardProps) {
  const t = useTranslate()
  return (
    <article className={styles.card}>
      <div className={styles.picture}>
        <Unlink className={styles.sign} size={28} aria-hidden="true" />
      </div>
      <div className={styles.text}>
        <h2 className={styles.name}>{known.name}</h2>
        <p className={styles.carrier}>{t('home.refused')}</p>
        <Button aria-label={t('home.forgetNamed', { name: known.name })} onPress={onForget}>
          {t('home.forget')}
        </Button>
      </div>
    </article>
  )
}

/** The place of a card before it is known what stands there. */
export function CardSkeleton() {
  return (
    <div className={`${styles.card} ${styles.skeleton}`} aria-hidden="true">
      <div className={styles.picture} />
      <div className={styles.text}>
        <div className={styles.head}>
          <span className={styles.bone} />
        </div>
        <p className={styles.carrier}>
          <span className={styles.bone} />
        </p>
        <p className={styles.meta}>
          <span className={styles.bone} />
        </p>
      </div>
    </div>
  )
}
