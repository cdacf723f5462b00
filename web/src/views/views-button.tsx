import { Bookmark } from 'lucide-react'
import { Button } from '../design/button'
import { useFinding } from '../finding/finding-context'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { useViews } from '../map-session/use-views'
import styles from './views-button.module.css'

/** Opens the list where it stands. On a phone it is in the menu of the territory. */
export function ViewsButton() {
  const t = useTranslate()
  const { canEdit } = useMapSession()
  const { sheet } = useFinding()
  const { length } = useViews()
  // Nothing to open for those who can make none.
  if (!canEdit && length === 0) return null
  return (
    <div className={`floating-bar ${styles.place}`} data-beside-tools={canEdit || undefined}>
      <Button look="ghost" icon={<Bookmark size={17} aria-hidden="true" />} onPress={() => sheet.set('views')}>
        {t('view.title')}
        {length > 0 && <span className={styles.count}>{length}</span>}
      </Button>
    </div>
  )
}
