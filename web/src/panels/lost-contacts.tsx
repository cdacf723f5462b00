import { Button } from '../design/button'
import { useTranslate } from '../i18n/use-translate'
import type { ContactsSession } from '../map-session/contacts-session'
import { useMapSession } from '../map-session/map-session-context'
import { offerUndo } from '../map-session/offer-undo'
import { useAllContacts } from '../map-session/use-contacts'
import { useActorIds } from '../map-session/use-map'
import styles from './contacts.module.css'

/**
 * Persons whose actor was deleted: they stay, so that an undo brings the actor back with them, but nobody sees them
 * any more. What is kept of people unseen has to be told, and can be erased here.
 */
export function LostContacts({ contacts }: { readonly contacts: ContactsSession }) {
  const t = useTranslate()
  const { canEdit } = useMapSession()
  const actors = new Set(useActorIds())
  const lost = useAllContacts(contacts).filter(({ actor }) => !actors.has(actor))
  if (lost.length === 0 || !canEdit) return null
  const erase = () => {
    contacts.edit.remove(lost.map(({ id }) => id))
    offerUndo(contacts.edit, { text: t('contacts.lostErased', { count: lost.length }), label: t('removed.undo') })
  }
  return (
    <div className={styles.lost}>
      <p className={styles.note}>{t('contacts.lost', { count: lost.length })}</p>
      <Button look="danger" onPress={erase}>
        {t('contacts.eraseLost', { count: lost.length })}
      </Button>
    </div>
  )
}
