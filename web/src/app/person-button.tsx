import { useState } from 'react'
import { useKeyring } from '../api/use-keyring'
import { Avatar } from '../design/avatar'
import { PressButton } from '../design/press-button'
import { useTranslate } from '../i18n/use-translate'
import styles from './person-button.module.css'
import { PersonDialog } from './person-dialog'

/** The person of this device, where they have given a name; a press changes it. */
export function PersonButton() {
  const t = useTranslate()
  const { person } = useKeyring()
  const [isOpen, setOpen] = useState(false)
  if (!person) return null
  return (
    <>
      <PressButton
        className={styles.button}
        aria-label={t('common.yourName', { name: person.name })}
        aria-haspopup="dialog"
        onPress={() => setOpen(true)}
      >
        <Avatar name={person.name} color={person.color} />
      </PressButton>
      {isOpen && <PersonDialog name={person.name} onClose={() => setOpen(false)} />}
    </>
  )
}
