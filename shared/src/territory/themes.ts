import { isOwnTheme, type OwnWords } from '../map/own-words'

/** What people work on together, mapped to the first part of the `thematiques` of data·inclusion. */
export const THEMES = {
  health: ['sante'],
  addictions: ['sante--addictions'],
  employment: ['trouver-un-emploi', 'preparer-sa-candidature', 'choisir-un-metier'],
  training: ['se-former'],
  housing: ['logement-hebergement'],
  mobility: ['mobilite'],
  digital: ['numerique'],
  rights: ['difficultes-administratives-ou-juridiques'],
  justice: ['difficultes-administratives-ou-juridiques'],
  family: ['famille'],
  budget: ['difficultes-financieres'],
} as const satisfies Record<string, readonly string[]>

export type Theme = keyof typeof THEMES
export const THEME_CODES = Object.keys(THEMES) as readonly Theme[]

/** The themes that a territory can choose from: those that all have, then its own. */
export function themesOffered({ themes }: Pick<OwnWords, 'themes'>): string[] {
  return [...THEME_CODES, ...themes.map(({ code }) => code)]
}

/** Whether it can be a theme: one of ours, or one that a territory added. */
export function isThemeCode(code: string): boolean {
  return isTheme(code) || isOwnTheme(code)
}

export function isTheme(code: string): code is Theme {
  return Object.hasOwn(THEMES, code)
}
