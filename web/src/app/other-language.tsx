import { Button } from '../design/button'
import { useLocale, useTranslate } from '../i18n/use-translate'
import { useChooseLocale } from './use-choose-locale'

/** One press to the other language, in its own words, for who has not come to a menu yet. */
export function OtherLanguage() {
  const t = useTranslate()
  const other = useLocale() === 'fr' ? 'en' : 'fr'
  const choose = useChooseLocale()
  return (
    <Button look="ghost" onPress={() => choose(other)}>
      <span lang={other}>{other === 'en' ? t('common.english') : t('common.french')}</span>
    </Button>
  )
}
