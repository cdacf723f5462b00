import { Presentation, QrCode } from 'lucide-react'
import { Link } from 'wouter'
import { ButtonLink } from '../design/button-link'
import { Chip } from '../design/chip'
import { Logo } from '../design/logo'
import { useFinding } from '../finding/finding-context'
import { useTranslate } from '../i18n/use-translate'
import { useStored } from '../map-session/store'
import { PresenceAvatars } from '../presence/presence-avatars'
import { DisplayMenu } from './display-menu'
import styles from './header.module.css'
import type { OpenTerritory } from './open-territory'
import { presentPath, type Reading } from './reading'
import { ReadingSwitch } from './reading-switch'
import { SaveStatus } from './save-status'
import { sharePathOf } from './share-path'
import { TerritoryMenu } from './territory-menu'

export interface MapHeaderProps {
  readonly territory: OpenTerritory
  readonly reading: Reading
  onRename(): void
}

/** Which territory, whether it is saved, how it is looked at, who is here. */
export function MapHeader({ territory, reading, onRename }: MapHeaderProps) {
  const t = useTranslate()
  const shown = useStored(useFinding().shown)
  const sharePath = sharePathOf(territory)
  return (
    <header className={styles.header}>
      <Link href="/" className={styles.logo} aria-label={t('common.home')}>
        <Logo />
      </Link>
      <span className={`${styles.rule} ${styles.wide}`} />
      <TerritoryMenu territory={territory} onRename={onRename} />
      {territory.isExample && (
        <Chip look="outline" title={t('common.exampleHint')}>
          {t('common.example')}
        </Chip>
      )}
      <span className={styles.save}>
        <SaveStatus />
      </span>
      <ReadingSwitch territory={territory.id} reading={reading} />
      <PresenceAvatars />
      <DisplayMenu territory={territory.id} reading={reading} sharePath={sharePath} />
      <span className={styles.wide}>
        <ButtonLink href={presentPath(territory.id, shown?.id)} icon={<Presentation size={17} aria-hidden="true" />}>
          {t('presentation.present')}
        </ButtonLink>
      </span>
      {sharePath && (
        <span className={styles.wide}>
          <ButtonLink href={sharePath} look="filled" icon={<QrCode size={17} aria-hidden="true" />}>
            {t('map.share')}
          </ButtonLink>
        </span>
      )}
    </header>
  )
}
