import { useLocale, useTranslate } from '../i18n/use-translate'
import { expiryOf } from './expiry'

/** Until when a link opens, in words. */
export function useExpiryText(expiresAt: string | null): string {
  const t = useTranslate()
  const expiry = expiryOf(expiresAt, new Date(), useLocale())
  switch (expiry.kind) {
    case 'never':
      return t('access.expiry.never')
    case 'today':
      return t('access.expiry.today', { time: expiry.time })
    case 'past':
    case 'later':
      return t(`access.expiry.${expiry.kind}`, { day: expiry.day })
    default:
      return expiry satisfies never
  }
}
