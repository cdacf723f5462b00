import { Fragment } from 'react'
import { type KeyName, keyName } from '../i18n/key-names'
import { useTranslate } from '../i18n/use-translate'
import styles from './key-caps.module.css'
import type { KeyEntry } from './key-list'

/** Keys as they are written on a keyboard. */
export function KeyCaps({ keys, or }: Pick<KeyEntry, 'keys' | 'or'>) {
  const t = useTranslate()
  return (
    <span className={styles.keys}>
      <Together keys={keys} />
      {or && (
        <>
          {t('keys.or')}
          <Together keys={or} />
        </>
      )}
    </span>
  )
}

function Together({ keys }: Pick<KeyEntry, 'keys'>) {
  const t = useTranslate()
  return keys.map((key, index) => (
    <Fragment key={key}>
      {index > 0 && <span aria-hidden="true">+</span>}
      <kbd className={styles.key}>{isNamed(key) ? keyName(t, key) : key}</kbd>
    </Fragment>
  ))
}

function isNamed(key: string): key is KeyName {
  return key.startsWith('key.')
}
