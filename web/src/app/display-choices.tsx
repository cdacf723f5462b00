import { useSyncExternalStore } from 'react'
import { APPEARANCES, chooseAppearance, onAppearanceChange, readAppearance } from '../design/appearance'
import { MenuChoice, MenuSwitch } from '../design/menu'
import type { Locale } from '../i18n/i18n'
import { useLocale, useTranslate } from '../i18n/use-translate'
import { gaugeOnPhone } from '../indicators/gauge-on-phone'
import { spokenChanges } from '../map-session/spoken-changes'
import { useStored } from '../map-session/store'
import { useChooseLocale } from './use-choose-locale'

const APPEARANCE_WORDS = {
  light: 'common.themeLight',
  dark: 'common.themeDark',
  system: 'common.themeSystem',
} as const

/** Light, dark, or as the device; part of a menu. */
export function AppearanceChoice() {
  const t = useTranslate()
  const appearance = useSyncExternalStore(onAppearanceChange, readAppearance)
  const options = APPEARANCES.map((value) => ({ value, text: t(APPEARANCE_WORDS[value]) }))
  return <MenuChoice title={t('common.theme')} value={appearance} options={options} onChange={chooseAppearance} />
}

/** The language of the interface; part of a menu. */
export function LanguageChoice() {
  const t = useTranslate()
  const options: readonly { readonly value: Locale; readonly text: string }[] = [
    { value: 'fr', text: t('common.french') },
    { value: 'en', text: t('common.english') },
  ]
  return <MenuChoice title={t('common.language')} value={useLocale()} options={options} onChange={useChooseLocale()} />
}

/** Whether screen readers tell what others change; part of a menu. */
export function SpokenChangesChoice() {
  const t = useTranslate()
  return <MenuSwitch text={t('announce.switch')} isOn={useStored(spokenChanges)} onChange={spokenChanges.set} />
}

/** Whether the porosity stands on the map of a phone; part of a menu. */
export function GaugeChoice() {
  const t = useTranslate()
  return <MenuSwitch text={t('map.gauge')} isOn={useStored(gaugeOnPhone)} onChange={gaugeOnPhone.set} />
}
