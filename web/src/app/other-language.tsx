import { Button } from '../design/button'
import { sayProblem } from '../design/messages'
import { activateLocale } from '../i18n/i18n'
import { useLocale, useTranslate } from '../i18n/use-translate'

/** One press to the other language, in its own words, for who has not come to a menu yet. */
export function OtherLanguage() {
  const t = useTranslate()
  const other = useLocale() === 'fr' ? 'en' : 'fr'
  const choose = () => {
    activateLocale(other).catch(() => sayProblem(t('problem.network')))
  }
  return (
    <Button look="ghost" onPress={choose}>
      <span lang={other}>{other === 'en' ? t('common.english') : t('common.french')}</span>
    </Button>
  )
}
