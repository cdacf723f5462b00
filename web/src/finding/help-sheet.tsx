import { Checkbox } from '../design/checkbox'
import { Dialog } from '../design/dialog'
import { useTranslate } from '../i18n/use-translate'
import { letterKeys } from '../map-session/letter-keys'
import { useMapSession } from '../map-session/map-session-context'
import { useStored } from '../map-session/store'
import styles from './help-sheet.module.css'
import { KeyCaps } from './key-caps'
import { KEY_GROUPS } from './key-list'

/** All keys of the map, and the switch that turns those of a single letter off. */
export function HelpSheet({ onClose }: { onClose(): void }) {
  const t = useTranslate()
  const { canEdit } = useMapSession()
  const isOn = useStored(letterKeys)
  return (
    <Dialog title={t('act.help')} isOpen onClose={onClose}>
      <div className={styles.switch}>
        <Checkbox isSelected={isOn} onChange={letterKeys.set}>
          {t('keys.letters')}
        </Checkbox>
        <p className={styles.hint}>{t('keys.lettersHint')}</p>
      </div>
      {KEY_GROUPS.filter(({ isForEditors }) => canEdit || !isForEditors).map(({ title, entries }) => (
        <section key={title}>
          <h3 className={styles.title}>{t(title)}</h3>
          <dl className={styles.list}>
            {entries.map(({ text, keys, or }) => (
              <div key={text} className={styles.entry}>
                <dt>{t(text)}</dt>
                <dd>
                  <KeyCaps keys={keys} {...(or && { or })} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  )
}
