import { sayProblem } from '../design/messages'
import { activateLocale, type Locale } from '../i18n/i18n'
import { useTranslate } from '../i18n/use-translate'

/** Changes the language of the interface; tells when its words cannot be had. */
export function useChooseLocale(): (locale: Locale) => void {
  const t = useTranslate()
  return (locale) => {
    activateLocale(locale).catch(() => sayProblem(t('problem.network')))
  }
}
