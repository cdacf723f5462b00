import { Trash2 } from 'lucide-react'
import { Button } from '../design/button'
import { useTranslate } from '../i18n/use-translate'
import { focusReading } from '../map-session/focus-places'
import { useMapSession } from '../map-session/map-session-context'
import { countSelected, type Selection } from '../map-session/selection'
import { useRemoval } from '../map-session/use-removal'
import styles from './panel.module.css'
import { PanelHeader } from './panel-header'

export interface SeveralPanelProps {
  readonly selection: Selection
  onClose(): void
}

/** What can be done with several things at once. */
export function SeveralPanel({ selection, onClose }: SeveralPanelProps) {
  const t = useTranslate()
  const { canEdit } = useMapSession()
  const remove = useRemoval()
  return (
    <>
      <PanelHeader onClose={onClose}>
        <h2 className={styles.title}>{useCountSentence(selection)}</h2>
      </PanelHeader>
      {canEdit && (
        <div className={styles.body}>
          <Button
            look="danger"
            icon={<Trash2 size={16} />}
            onPress={() => {
              remove(selection)
              focusReading()
            }}
          >
            {t('panel.deleteSelection')}
          </Button>
        </div>
      )}
    </>
  )
}

function useCountSentence(selection: Selection): string {
  const t = useTranslate()
  const { actors, links, notes, zones } = selection
  if (notes.size + zones.size > 0) return t('notes.selected', { count: countSelected(selection) })
  if (links.size === 0) return t('panel.actorsSelected', { count: actors.size })
  if (actors.size === 0) return t('panel.linksSelected', { count: links.size })
  return t('panel.bothSelected', { actors: actors.size, links: links.size })
}
