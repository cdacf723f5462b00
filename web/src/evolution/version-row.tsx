import { canFacilitate } from '@maillage/shared/protocol/roles'
import type { SnapshotRecord } from '@maillage/shared/protocol/snapshots'
import { Braces, Ellipsis, Image, Pencil, RotateCcw, Trash2 } from 'lucide-react'
import { useLocation } from 'wouter'
import { Button } from '../design/button'
import { MenuAction, MenuButton } from '../design/menu'
import { useLocale, useTranslate } from '../i18n/use-translate'
import { searchOf } from './evolution-place'
import type { EvolutionPaths, EvolutionTerritory } from './evolution-territory'
import styles from './version-row.module.css'
import { versionFacts, versionName } from './version-words'

/** What can be done with a version beside looking at it. */
export type VersionAct = 'rename' | 'restore' | 'delete' | 'json' | 'png'

export interface VersionRowProps {
  readonly territory: EvolutionTerritory
  readonly snapshot: SnapshotRecord
  readonly paths: EvolutionPaths
  onAct(act: VersionAct, snapshot: SnapshotRecord): void
  /** It leads to another page. */
  onLeave(): void
}

export function VersionRow({ territory, snapshot, paths, onAct, onLeave }: VersionRowProps) {
  const t = useTranslate()
  const locale = useLocale()
  const [, navigate] = useLocation()
  const name = versionName(t, snapshot)
  const open = (search: string) => () => {
    navigate(paths.evolution + search)
    onLeave()
  }
  return (
    <article className={styles.row} aria-label={name}>
      <div className={styles.texts}>
        <p className={styles.name}>{name}</p>
        <p className={styles.facts}>{versionFacts(t, locale, snapshot)}</p>
        {snapshot.text && <p className={styles.text}>{snapshot.text}</p>}
        {snapshot.isDamaged && <p className={styles.damaged}>{t('version.damaged')}</p>}
      </div>
      <div className={styles.acts}>
        {!snapshot.isDamaged && (
          <>
            <Button
              aria-label={t('version.viewNamed', { name })}
              onPress={open(searchOf({ kind: 'version', id: snapshot.id }))}
            >
              {t('version.view')}
            </Button>
            <Button
              aria-label={t('version.compareNamed', { name })}
              onPress={open(searchOf({ kind: 'compare', from: snapshot.id, to: 'now' }))}
            >
              {t('version.compare')}
            </Button>
          </>
        )}
        <VersionMenu territory={territory} snapshot={snapshot} onAct={(act) => onAct(act, snapshot)} />
      </div>
    </article>
  )
}

interface VersionMenuProps {
  readonly territory: EvolutionTerritory
  readonly snapshot: SnapshotRecord
  onAct(act: VersionAct): void
}

function VersionMenu({ territory, snapshot, onAct }: VersionMenuProps) {
  const t = useTranslate()
  const label = t('version.acts', { name: versionName(t, snapshot) })
  const isFacilitator = canFacilitate(territory.role)
  if (snapshot.isDamaged && !isFacilitator) return null
  const trigger = <Button look="ghost" icon={<Ellipsis size={18} aria-hidden="true" />} aria-label={label} />
  return (
    <MenuButton trigger={trigger} label={label} placement="bottom end">
      {!snapshot.isDamaged && (
        <>
          <MenuAction icon={<Braces size={16} />} onAction={() => onAct('json')}>
            {t('version.downloadJson')}
          </MenuAction>
          <MenuAction icon={<Image size={16} />} onAction={() => onAct('png')}>
            {t('version.downloadPng')}
          </MenuAction>
          {isFacilitator && (
            <MenuAction icon={<RotateCcw size={16} />} onAction={() => onAct('restore')}>
              {t('version.restore')}
            </MenuAction>
          )}
        </>
      )}
      {isFacilitator && (
        <>
          <MenuAction icon={<Pencil size={16} />} onAction={() => onAct('rename')}>
            {t('version.rename')}
          </MenuAction>
          <MenuAction icon={<Trash2 size={16} />} onAction={() => onAct('delete')}>
            {t('version.delete')}
          </MenuAction>
        </>
      )}
    </MenuButton>
  )
}
