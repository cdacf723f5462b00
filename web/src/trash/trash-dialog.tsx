import type { Deletion } from '@maillage/shared/document/trash'
import { Undo2 } from 'lucide-react'
import { Button } from '../design/button'
import { Dialog } from '../design/dialog'
import { say } from '../design/messages'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { useAttempt } from '../map-session/use-attempt'
import { useMapVersion } from '../map-session/use-map'
import { DeletionFacts } from './deletion-facts'
import { deletionTitle, missingEnd } from './deletion-words'
import styles from './trash-dialog.module.css'

export interface TrashDialogProps {
  readonly isOpen: boolean
  onClose(): void
}

/** What was deleted from the map, by whom and when; whoever may edit puts it back. */
export function TrashDialog({ isOpen, onClose }: TrashDialogProps) {
  const t = useTranslate()
  return (
    <Dialog title={t('trash.title')} isOpen={isOpen} onClose={onClose}>
      <Deletions />
    </Dialog>
  )
}

function Deletions() {
  const t = useTranslate()
  const session = useMapSession()
  // Others delete and put back meanwhile.
  useMapVersion()
  const deletions = session.trash()
  if (deletions.length === 0) return <p className={styles.empty}>{t('trash.empty')}</p>
  return (
    <ul className={styles.list}>
      {deletions.map((deletion) => (
        <li key={deletion.id} className={styles.row}>
          <DeletionRow deletion={deletion} />
        </li>
      ))}
    </ul>
  )
}

function DeletionRow({ deletion }: { readonly deletion: Deletion }) {
  const t = useTranslate()
  const { edit, view } = useMapSession()
  const attempt = useAttempt()
  const title = deletionTitle(t, deletion)
  const missing = missingEnd(deletion, (id) => view.actor(id) !== undefined)
  const putBack = () => {
    if (attempt(() => edit.putBack(deletion))) say(t('trash.isBack', { title }))
  }
  return (
    <>
      <div className={styles.texts}>
        <p className={styles.name}>{title}</p>
        <DeletionFacts deletion={deletion} />
        {missing !== undefined && <p className={styles.facts}>{t('trash.waitsFor', { name: missing })}</p>}
      </div>
      <Button
        icon={<Undo2 size={16} aria-hidden="true" />}
        aria-label={t('trash.putBackNamed', { title })}
        isDisabled={missing !== undefined}
        onPress={putBack}
      >
        {t('trash.putBack')}
      </Button>
    </>
  )
}
