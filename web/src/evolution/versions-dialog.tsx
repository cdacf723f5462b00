import { canEdit } from '@maillage/shared/protocol/roles'
import type { SnapshotRecord } from '@maillage/shared/protocol/snapshots'
import { BookmarkPlus } from 'lucide-react'
import { useState } from 'react'
import { problemKey } from '../api/problem-key'
import { openSnapshot } from '../api/snapshots-api'
import { Button } from '../design/button'
import { Dialog } from '../design/dialog'
import { say, sayProblem } from '../design/messages'
import { useTranslate } from '../i18n/use-translate'
import type { MapSession } from '../map-session/open-map-session'
import type { EvolutionPaths, EvolutionTerritory, VersionFiles } from './evolution-territory'
import { KeepDialog } from './keep-dialog'
import { useSnapshots } from './use-snapshots'
import { DeleteVersionDialog, RenameVersionDialog, RestoreDialog } from './version-dialogs'
import { VersionList } from './version-list'
import type { VersionAct } from './version-row'

export interface VersionsDialogProps {
  readonly territory: EvolutionTerritory
  /** The live map. */
  readonly session: MapSession
  readonly paths: EvolutionPaths
  readonly files: VersionFiles
  onClose(): void
}

type Asked =
  | { readonly kind: 'keep' }
  | { readonly kind: Exclude<VersionAct, 'json' | 'png'>; readonly snapshot: SnapshotRecord }

/** All versions of a map, and what can be done with each. */
export function VersionsDialog({ territory, session, paths, files, onClose }: VersionsDialogProps) {
  const t = useTranslate()
  const [asked, setAsked] = useState<Asked>()
  const forget = () => setAsked(undefined)
  const act = (kind: VersionAct, snapshot: SnapshotRecord) => {
    if (kind === 'json' || kind === 'png') void download(kind, snapshot)
    else setAsked({ kind, snapshot })
  }
  const download = async (kind: 'json' | 'png', { id }: SnapshotRecord) => {
    try {
      const opened = await openSnapshot(territory.id, id, { key: territory.key })
      say(t('evolution.exported', { name: await (kind === 'json' ? files.exportJson : files.exportPng)(opened) }))
    } catch (error) {
      sayProblem(t(problemKey(error)))
    }
  }
  if (asked?.kind === 'keep') return <KeepDialog territory={territory} by={session.name} onClose={forget} />
  if (asked?.kind === 'rename') {
    return <RenameVersionDialog territory={territory} snapshot={asked.snapshot} onClose={forget} />
  }
  if (asked?.kind === 'delete') {
    return <DeleteVersionDialog territory={territory} snapshot={asked.snapshot} onClose={forget} />
  }
  if (asked?.kind === 'restore') {
    const { snapshot } = asked
    return (
      <RestoreDialog {...{ territory, snapshot, session }} mapPath={paths.map} onRestored={onClose} onClose={forget} />
    )
  }
  return (
    <Dialog title={t('version.title')} isOpen onClose={onClose}>
      {canEdit(territory.role) && (
        <div>
          <Button
            look="filled"
            icon={<BookmarkPlus size={17} aria-hidden="true" />}
            onPress={() => setAsked({ kind: 'keep' })}
          >
            {t('version.keep')}
          </Button>
        </div>
      )}
      <Versions territory={territory} paths={paths} onAct={act} onLeave={onClose} />
    </Dialog>
  )
}

interface VersionsProps extends Pick<VersionsDialogProps, 'territory' | 'paths'> {
  onAct(act: VersionAct, snapshot: SnapshotRecord): void
  onLeave(): void
}

function Versions(props: VersionsProps) {
  const t = useTranslate()
  const list = useSnapshots(props.territory)
  switch (list.kind) {
    case 'loading':
      return <p>{t('common.loading')}</p>
    case 'failed':
      return <p role="alert">{t(problemKey(list.error))}</p>
    case 'loaded':
      return <VersionList snapshots={list.value} {...props} />
    default:
      return list satisfies never
  }
}
