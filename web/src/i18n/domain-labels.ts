import { isActorType } from '@maillage/shared/territory/actor-types'
import { isTheme } from '@maillage/shared/territory/themes'
import type { Translate } from './i18n'

/** The word for an actor's type; a code that this version does not know is shown as it is. */
export function typeLabel(t: Translate, type: string): string {
  return isActorType(type) ? t(`actorType.${type}`) : type
}

export function themeLabel(t: Translate, theme: string): string {
  return isTheme(theme) ? t(`theme.${theme}`) : theme
}
