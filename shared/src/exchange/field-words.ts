import type { Actor } from '../map/actor'
import { isDirected, type Level, type Link } from '../map/link'
import { type OwnWords, sphereOfOwnType } from '../map/own-words'
import { isActorType, sphereOf } from '../territory/actor-types'
import { isTheme } from '../territory/themes'
import type { Words } from '../words/words'

/** The values of a map's fields in words, as a reader of a file meets them. */
export interface FieldWords {
  readonly words: Words
  type(actor: Pick<Actor, 'type'>): string
  sphere(actor: Pick<Actor, 'type'>): string
  theme(code: string): string
  /** Several, one after the other with commas. */
  themes(codes: readonly string[]): string
  programmes(codes: Actor['programmes']): string
  /** « 4. Structurés »; empty for what has no level. */
  level(level: Level | undefined): string
  name(named: { readonly name: string }): string
}

export function fieldWordsOf(words: Words, own: OwnWords): FieldWords {
  const { say } = words
  const ownTypes = new Map(own.types.map(({ code, label }) => [code, label]))
  const ownThemes = new Map(own.themes.map(({ code, label }) => [code, label]))
  const theme = (code: string) => (isTheme(code) ? say(`theme.${code}`) : (ownThemes.get(code) ?? code))
  return {
    words,
    type({ type }) {
      if (isActorType(type)) return say(`actorType.${type}`)
      const sphere = sphereOfOwnType(type)
      // The word may be lost: somebody removed it while it was taken up elsewhere. Its sphere is not.
      return ownTypes.get(type) ?? (sphere ? say(`actorType.other-${sphere}`) : type)
    },
    sphere: ({ type }) => say(`sphere.${sphereOf(type)}`),
    theme,
    themes: (codes) => codes.map(theme).join(', '),
    programmes: (codes) => codes.map((code) => say(`programme.${code}`)).join(', '),
    level: (level) => (level ? say('level.numbered', { level, word: say(`level.${level}`) }) : ''),
    name: ({ name }) => name || say('file.nameless'),
  }
}

/** Only a partnership has a level, also where a file says otherwise. */
export function levelsOf({ kind, level, levelBefore, ratings }: Link) {
  if (isDirected(kind)) return {}
  return { level, levelBefore, ratings }
}
