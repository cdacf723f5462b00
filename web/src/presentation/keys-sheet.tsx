import { Dialog } from '../design/dialog'
import { keyName } from '../i18n/key-names'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import styles from './keys-sheet.module.css'

/** What keys do while a presentation is shown. */
export function KeysSheet({ onClose }: { onClose(): void }) {
  const { canEdit } = useMapSession()
  const t = useTranslate()
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [t('presentation.next'), ['→', keyName(t, 'key.space'), t('presentation.pageKeys')]],
    [t('presentation.previous'), ['←']],
    [t('presentation.goToNumber'), ['1–99', keyName(t, 'key.enter')]],
    [t('presentation.overview'), ['O']],
    [t('presentation.laser'), ['L']],
    [t('presentation.around'), ['A']],
    [t('presentation.black'), ['B', '.']],
    [t('presentation.white'), ['W']],
    [t('presentation.notes'), ['N']],
    ...(canEdit ? [[t('presentation.edit'), ['E']] as const] : []),
    [t('presentation.fullScreen'), ['F']],
    [t('presentation.stop'), [keyName(t, 'key.escape')]],
  ]
  return (
    <Dialog title={t('presentation.keys')} isOpen onClose={onClose}>
      <dl className={styles.list}>
        {rows.map(([word, keys]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
