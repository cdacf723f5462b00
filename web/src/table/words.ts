import { changeMoment } from '../i18n/change-moment'
import type { Locale, Translate } from '../i18n/i18n'

const collator = new Intl.Collator('fr', { numeric: true })

/** Texts in the order of a dictionary; what is empty comes last. */
export function compareTexts(a: string, b: string): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '')
  return collator.compare(a, b)
}

export interface Signed {
  readonly updatedBy?: string | undefined
  readonly updatedAt?: string | undefined
}

/** Who changed something last, and when, in few words; empty where nobody has signed. */
export function lastChangeText(t: Translate, locale: Locale, { updatedBy: name, updatedAt }: Signed): string {
  const moment = updatedAt ? changeMoment(updatedAt, new Date(), locale, { month: 'short' }) : undefined
  if (!name || !moment) return ''
  switch (moment.kind) {
    case 'today':
      return t('table.changed', { name, when: moment.time })
    case 'days-ago':
      return t('table.changed', { name, when: moment.when })
    case 'on':
      return t('table.changed', { name, when: moment.date })
    default:
      return moment satisfies never
  }
}
