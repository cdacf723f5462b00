import { Contrast, Languages } from 'lucide-react'
import { Button } from '../design/button'
import { MenuButton } from '../design/menu'
import { useLocale, useTranslate } from '../i18n/use-translate'
import { AppearanceChoice, LanguageChoice } from './display-choices'
import styles from './header.module.css'
import { PersonButton } from './person-button'

/** Language, appearance and name, in the header of the pages that belong to no territory. */
export function HomeTools() {
  const t = useTranslate()
  const language = t(useLocale() === 'fr' ? 'common.french' : 'common.english')
  const languageTrigger = (
    <Button
      look="ghost"
      icon={<Languages size={17} aria-hidden="true" />}
      aria-label={t('common.languageNow', { language })}
    >
      <span className={styles.wide}>{language}</span>
    </Button>
  )
  const appearanceTrigger = (
    <Button look="ghost" icon={<Contrast size={18} aria-hidden="true" />} aria-label={t('common.theme')} />
  )
  return (
    <div className={styles.tools}>
      <MenuButton trigger={languageTrigger} label={t('common.language')} placement="bottom end">
        <LanguageChoice />
      </MenuButton>
      <MenuButton trigger={appearanceTrigger} label={t('common.theme')} placement="bottom end">
        <AppearanceChoice />
      </MenuButton>
      <PersonButton />
    </div>
  )
}
