import { canEdit } from '@maillage/shared/protocol/roles'
import { BookmarkPlus, History } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../design/button'
import { ButtonLink } from '../design/button-link'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import styles from './evolution-reading.module.css'
import type { EvolutionPaths } from './evolution-territory'
import { KeepDialog } from './keep-dialog'
import type { ViewProps } from './view-props'

/** A version that was deleted, or an address that was cut. */
export function GoneView({ paths }: { readonly paths: EvolutionPaths }) {
  const t = useTranslate()
  return (
    <div className={styles.blank} role="alert">
      <h2>{t('evolution.goneTitle')}</h2>
      <p>{t('evolution.gone')}</p>
      <WaysBack paths={paths} />
    </div>
  )
}

export function FailedView({ sentence, paths }: { readonly sentence: string; readonly paths: EvolutionPaths }) {
  const t = useTranslate()
  return (
    <div className={styles.blank} role="alert">
      <h2>{t('evolution.failedTitle')}</h2>
      <p>{sentence}</p>
      <WaysBack paths={paths} />
    </div>
  )
}

function WaysBack({ paths }: { readonly paths: EvolutionPaths }) {
  const t = useTranslate()
  return (
    <div className={styles.acts}>
      <ButtonLink href={paths.evolution}>{t('evolution.toLatest')}</ButtonLink>
      <ButtonLink href={paths.map}>{t('version.back')}</ButtonLink>
    </div>
  )
}

/** Nobody has named a version yet. */
export function NothingYetView({ territory, onOpenVersions }: ViewProps) {
  const t = useTranslate()
  const { name } = useMapSession()
  const [isKeeping, setKeeping] = useState(false)
  const mayKeep = canEdit(territory.role)
  return (
    <div className={styles.blank}>
      <h2>{t('evolution.noVersionTitle')}</h2>
      <p>{t(mayKeep ? 'evolution.noVersion' : 'evolution.noVersionReader')}</p>
      <div className={styles.acts}>
        {mayKeep && (
          <Button look="filled" icon={<BookmarkPlus size={17} aria-hidden="true" />} onPress={() => setKeeping(true)}>
            {t('version.keep')}
          </Button>
        )}
        <Button icon={<History size={17} aria-hidden="true" />} onPress={onOpenVersions}>
          {t('version.open')}
        </Button>
      </div>
      {isKeeping && <KeepDialog territory={territory} by={name} onClose={() => setKeeping(false)} />}
    </div>
  )
}
