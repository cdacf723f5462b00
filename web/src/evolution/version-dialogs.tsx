import { SNAPSHOT_NAME_LENGTH } from '@maillage/shared/map/lengths'
import type { SnapshotRecord } from '@maillage/shared/protocol/snapshots'
import { useLocation } from 'wouter'
import { problemKey } from '../api/problem-key'
import { changeSnapshot, deleteSnapshot } from '../api/snapshots-api'
import { ConfirmDialog } from '../design/confirm-dialog'
import { Dialog } from '../design/dialog'
import { say } from '../design/messages'
import { NameForm } from '../design/name-form'
import { useTranslate } from '../i18n/use-translate'
import { offerUndo } from '../map-session/offer-undo'
import type { MapSession } from '../map-session/open-map-session'
import type { EvolutionTerritory } from './evolution-territory'
import { restoreVersion } from './restore-version'
import { snapshotsChanged } from './use-snapshots'
import { versionName } from './version-words'

interface VersionDialogProps {
  readonly territory: EvolutionTerritory
  readonly snapshot: SnapshotRecord
  onClose(): void
}

export function RenameVersionDialog({ territory, snapshot, onClose }: VersionDialogProps) {
  const t = useTranslate()
  return (
    <Dialog title={t('version.renameTitle')} isOpen onClose={onClose}>
      <NameForm
        label={t('version.name')}
        missing="version.nameMissing"
        name={snapshot.name}
        maxLength={SNAPSHOT_NAME_LENGTH}
        saveLabel={t('common.save')}
        leaveLabel={t('common.cancel')}
        sentenceFor={problemKey}
        onSave={async (name) => {
          await changeSnapshot(territory.id, snapshot.id, { name }, { key: territory.key })
          snapshotsChanged()
          onClose()
        }}
        onLeave={onClose}
      />
    </Dialog>
  )
}

/** A version that is deleted is gone for good: it is said what goes. */
export function DeleteVersionDialog({ territory, snapshot, onClose }: VersionDialogProps) {
  const t = useTranslate()
  const name = versionName(t, snapshot)
  const counts = {
    actors: t('common.actors', { count: snapshot.counts.actors }),
    links: t('common.links', { count: snapshot.counts.links }),
  }
  return (
    <ConfirmDialog
      title={t('version.deleteTitle', { name })}
      sentences={[t('version.deleteText', counts)]}
      act={t('common.delete')}
      look="danger"
      sentenceFor={problemKey}
      onConfirm={async () => {
        await deleteSnapshot(territory.id, snapshot.id, { key: territory.key })
        snapshotsChanged()
        say(t('version.deleted', { name }))
        onClose()
      }}
      onClose={onClose}
    />
  )
}

export interface RestoreDialogProps extends VersionDialogProps {
  /** The live map. */
  readonly session: MapSession
  /** Where the live map is shown. */
  readonly mapPath: string
  /** The map is shown. */
  onRestored(): void
}

/** Says what a restore does, does it, and shows the map, where it can be taken back. */
export function RestoreDialog({ territory, snapshot, session, mapPath, onRestored, onClose }: RestoreDialogProps) {
  const t = useTranslate()
  const [, navigate] = useLocation()
  const name = versionName(t, snapshot)
  const restore = async () => {
    const outcome = await restoreVersion(session, territory, snapshot.id)
    snapshotsChanged()
    onRestored()
    navigate(mapPath)
    if (outcome === 'already') say(t('version.alreadySo', { name }))
    else offerUndo(session.edit, { text: t('version.restored', { name }), label: t('version.undo') })
  }
  return (
    <ConfirmDialog
      title={t('version.restoreTitle', { name })}
      sentences={[t('version.restoreText'), t('version.restoreKept')]}
      act={t('version.restoreAct')}
      look="filled"
      sentenceFor={problemKey}
      onConfirm={restore}
      onClose={onClose}
    />
  )
}
