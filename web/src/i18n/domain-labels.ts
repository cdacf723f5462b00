import type { Level } from '@maillage/shared/map/link'
import { type OwnWords, sphereOfOwnType } from '@maillage/shared/map/own-words'
import { isActorType } from '@maillage/shared/territory/actor-types'
import { isTheme } from '@maillage/shared/territory/themes'
import type { Translate } from './i18n'

const NO_WORDS: OwnWords = { types: [], themes: [] }

/** The word for an actor's type, ours or the territory's own; a code that nobody knows is shown as it is. */
export function typeLabel(t: Translate, type: string, { types }: Pick<OwnWords, 'types'> = NO_WORDS): string {
  if (isActorType(type)) return t(`actorType.${type}`)
  const own = types.find(({ code }) => code === type)
  if (own) return own.label
  // The word is lost: somebody removed it while it was taken up elsewhere. Its sphere is not.
  const sphere = sphereOfOwnType(type)
  return sphere ? t(`actorType.other-${sphere}`) : type
}

export function themeLabel(t: Translate, theme: string, { themes }: Pick<OwnWords, 'themes'> = NO_WORDS): string {
  if (isTheme(theme)) return t(`theme.${theme}`)
  return themes.find(({ code }) => code === theme)?.label ?? theme
}

/** A level with its number: « 4. Lien structuré ». */
export function levelLabel(t: Translate, level: Level): string {
  return t('level.numbered', { level, word: t(`level.${level}`) })
}
