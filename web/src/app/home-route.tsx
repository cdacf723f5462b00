import { Contrast, Languages } from 'lucide-react'
import { Button } from '../design/button'
import { MenuButton } from '../design/menu'
import { HomePage } from '../home/home-page'
import { useLocale, useTranslate } from '../i18n/use-translate'
import { AppearanceChoice, LanguageChoice } from './display-choices'
import styles from './header.module.css'
import { PageFrame } from './page-frame'
import { PersonButton } from './person-button'

export function HomeRoute() {
  return (
    <PageFrame tools={<HomeTools />} isWide>
      <HomePage />
    </PageFrame>
  )
}

function HomeTools() {
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
