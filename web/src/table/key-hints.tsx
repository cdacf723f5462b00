import { Toolbar } from '../design/toolbar'
import { keyName } from '../i18n/key-names'
import { useTranslate } from '../i18n/use-translate'
import { UndoButtons } from '../map-session/undo-buttons'
import styles from './map-table.module.css'
import type { TableList } from './use-row-selection'

export interface KeyHintsProps {
  readonly list: TableList
  readonly canEdit: boolean
}

/** Under the table: one's own last actions, and the keys that are worth knowing. */
export function KeyHints({ list, canEdit }: KeyHintsProps) {
  const t = useTranslate()
  return (
    <div className={styles.foot}>
      {canEdit && (
        <Toolbar className={styles.undo ?? ''} aria-label={t('canvas.view')}>
          <UndoButtons />
        </Toolbar>
      )}
      <div className={styles.hints} aria-hidden="true">
        <Hint keys="↑ ↓ ← →">{t('table.keyMove')}</Hint>
        {canEdit && <Hint keys={keyName(t, 'key.enter')}>{t('table.keyEdit')}</Hint>}
        {canEdit && list === 'links' && <Hint keys="1 – 5">{t('table.keyLevel')}</Hint>}
        <Hint keys={keyName(t, 'key.space')}>{t('table.keySelect')}</Hint>
        {canEdit && <Hint keys={`${keyName(t, 'key.control')} V`}>{t('table.keyPaste')}</Hint>}
        {!canEdit && <Hint keys="M">{t('table.keyMap')}</Hint>}
      </div>
    </div>
  )
}

function Hint({ keys, children }: { readonly keys: string; readonly children: string }) {
  return (
    <span className={styles.hint}>
      <kbd className={styles.key}>{keys}</kbd>
      {children}
    </span>
  )
}
