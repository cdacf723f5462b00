import * as Y from 'yjs'
import { foldName } from '../map/fold-name'
import { newId } from '../map/ids'
import { CODE_LENGTH } from '../map/lengths'
import { oneLine } from '../map/one-line'
import { OwnTheme, OwnType, type OwnWords } from '../map/own-words'
import type { Sphere } from '../map/sphere'
import { Problem } from '../protocol/problems'
import { wholeText } from './fields'
import { type Author, change, type Fields, type MapDocument, USER_EDIT } from './map-document'

/**
 * The territory's own types and themes lie in `meta`, one key a word: a map of them, made by two peers at once, would
 * lose the words of one. The same word gets the same code wherever it is added, so that adding it twice adds it once.
 */
const TYPE_KEY = 'type:'
const THEME_KEY = 'theme:'
/** The longest that a code of either kind may say after its prefix. */
const SLUG_LENGTH = 38

/** Adds a type to a sphere and returns its code; one of the same name is used instead. Throws as `readLabel` does. */
export function addOwnType(map: MapDocument, draft: { label: string; sphere: Sphere }, author: Author): string {
  const prefix = `own-${draft.sphere}-`
  const known = readOwnWords(map).types.filter(({ code }) => code.startsWith(prefix))
  return addWord(map, { key: TYPE_KEY, prefix, known, label: readLabel(draft.label) }, author)
}

/** Adds a theme and returns its code; one of the same name is used instead. Throws as `readLabel` does. */
export function addOwnTheme(map: MapDocument, label: string, author: Author): string {
  const known = readOwnWords(map).themes
  return addWord(map, { key: THEME_KEY, prefix: 'own-', known, label: readLabel(label) }, author)
}

/** Gives a type another name; its actors follow. Throws `not-found` when a peer removed it meanwhile. */
export function renameOwnType(map: MapDocument, code: string, label: string, author: Author): void {
  renameWord(map, TYPE_KEY + code, label, author)
}

export function renameOwnTheme(map: MapDocument, code: string, label: string, author: Author): void {
  renameWord(map, THEME_KEY + code, label, author)
}

/** Removes a type that no actor has. Throws `word-in-use` otherwise. */
export function removeOwnType(map: MapDocument, code: string, author: Author): void {
  if ([...map.actors.values()].some((actor) => actor.get('type') === code)) throw new Problem('word-in-use')
  change(map, author, USER_EDIT, () => map.meta.delete(TYPE_KEY + code))
}

/** Removes a theme that nothing has. Throws `word-in-use` otherwise. */
export function removeOwnTheme(map: MapDocument, code: string, author: Author): void {
  if ([...map.actors.values(), ...map.links.values()].some(hasTheme(code))) throw new Problem('word-in-use')
  change(map, author, USER_EDIT, () => map.meta.delete(THEME_KEY + code))
}

/** The territory's own words, by code; what cannot be read is left out. */
export function readOwnWords(map: MapDocument): OwnWords {
  const types: OwnType[] = []
  const themes: OwnTheme[] = []
  for (const [key, label] of map.meta) {
    if (key.startsWith(TYPE_KEY)) {
      const type = OwnType.safeParse({ code: key.slice(TYPE_KEY.length), label })
      if (type.success) types.push(type.data)
    } else if (key.startsWith(THEME_KEY)) {
      const theme = OwnTheme.safeParse({ code: key.slice(THEME_KEY.length), label })
      if (theme.success) themes.push(theme.data)
    }
  }
  return { types: types.sort(byCode), themes: themes.sort(byCode) }
}

/** Whether a key of `meta` holds one of the territory's own words. */
export function isOwnWordKey(key: string): boolean {
  return key.startsWith(TYPE_KEY) || key.startsWith(THEME_KEY)
}

/** Writes words as a file gives them, inside a change that is under way. */
export function writeOwnWords(map: MapDocument, { types, themes }: OwnWords): void {
  for (const { code, label } of types) map.meta.set(TYPE_KEY + code, wholeText(label))
  for (const { code, label } of themes) map.meta.set(THEME_KEY + code, wholeText(label))
}

/** Brings the words to what they are to be, those that cannot be read included, inside a change that is under way. */
export function restoreOwnWords(map: MapDocument, { types, themes }: OwnWords): void {
  const wanted = new Map([
    ...types.map(({ code, label }) => [TYPE_KEY + code, wholeText(label)] as const),
    ...themes.map(({ code, label }) => [THEME_KEY + code, wholeText(label)] as const),
  ])
  for (const key of [...map.meta.keys()]) if (isOwnWordKey(key) && !wanted.has(key)) map.meta.delete(key)
  for (const [key, label] of wanted) if (map.meta.get(key) !== label) map.meta.set(key, label)
}

interface NewWord {
  readonly key: string
  readonly prefix: string
  readonly known: readonly { readonly code: string; readonly label: string }[]
  readonly label: string
}

function addWord(map: MapDocument, { key, prefix, known, label }: NewWord, author: Author): string {
  const same = known.find((word) => foldName(word.label) === foldName(label))
  if (same) return same.code
  const wished = prefix + slugOf(label)
  // A word that was renamed keeps its code.
  const code = map.meta.has(key + wished) ? prefix + newId() : wished
  change(map, author, USER_EDIT, () => map.meta.set(key + code, wholeText(label)))
  return code
}

function renameWord(map: MapDocument, key: string, label: string, author: Author): void {
  if (!map.meta.has(key)) throw new Problem('not-found')
  const name = wholeText(readLabel(label))
  change(map, author, USER_EDIT, () => map.meta.set(key, name))
}

/** Throws `name-missing` or `text-too-long`. */
function readLabel(text: string): string {
  const label = oneLine(text)
  if (!label) throw new Problem('name-missing')
  if (label.length > CODE_LENGTH) throw new Problem('text-too-long')
  return label
}

/** The letters and digits that a code may have; a word without any gets an id instead. */
function slugOf(label: string): string {
  const slug = foldName(label)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_LENGTH)
    .replace(/^-+|-+$/g, '')
  return slug || newId()
}

function hasTheme(code: string): (fields: Fields) => boolean {
  return (fields) => {
    return ['themes', 'notConcerned'].some((set) => {
      const themes = fields.get(set)
      return themes instanceof Y.Map && themes.get(code) === true
    })
  }
}

function byCode(a: { readonly code: string }, b: { readonly code: string }): number {
  return a.code < b.code ? -1 : 1
}
