import type { Note } from '@maillage/shared/map/note'
import type { Zone } from '@maillage/shared/map/zone'
import type { Translate } from '../../i18n/i18n'
import { spokenText } from '../../i18n/text-start'

/** What a screen reader says of a note: "Note de Marc : Inviter le CSAPA au comité de juin ?". */
export function noteName(t: Translate, { kind, text, createdBy = '' }: Note): string {
  const words = spokenText(text)
  return t(kind === 'sticky' ? 'notes.stickyName' : 'notes.textName', {
    hasAuthor: createdBy ? 'yes' : 'no',
    // « d’Inès », « de Marc ».
    isElided: /^[aeiouyàâäéèêëîïôöùûü]/i.test(createdBy) ? 'yes' : 'no',
    by: createdBy,
    isEmpty: words ? 'no' : 'yes',
    text: words,
  })
}

export function zoneName(t: Translate, { name, sphere, isFollowing }: Zone): string {
  const shown = name || t('notes.zoneUnnamed')
  if (!sphere) return t('notes.zoneName', { name: shown })
  return t(isFollowing ? 'notes.zoneNameFollowing' : 'notes.zoneNameOf', { name: shown, sphere: t(`sphere.${sphere}`) })
}
