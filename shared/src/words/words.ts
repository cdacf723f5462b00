import { domain as englishDomain } from './en/domain'
import { files as englishFiles } from './en/files'
import { domain } from './fr/domain'
import { files } from './fr/files'

export const LANGUAGES = ['fr', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

const french = { ...domain, ...files }
export type WordKey = keyof typeof french

const CATALOGUES: Readonly<Record<Language, Readonly<Record<WordKey, string>>>> = {
  fr: french,
  en: { ...englishDomain, ...englishFiles },
}

/** The words of files in the language of who reads them. */
export interface Words {
  readonly language: Language
  /** A word or sentence, its `{places}` filled. */
  say(key: WordKey, values?: Readonly<Record<string, string | number>>): string
}

export function wordsIn(language: Language): Words {
  const catalogue = CATALOGUES[language]
  return {
    language,
    say: (key, values = {}) =>
      catalogue[key].replace(/\{(\w+)\}/g, (place, name) =>
        Object.hasOwn(values, name) ? String(values[name]) : place,
      ),
  }
}
