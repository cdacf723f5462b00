import { foldName } from '@maillage/shared/map/fold-name'

/** Names of a large map with its links and descriptions. */
const MOST = 20_000
const folded = new Map<string, string>()

/** As `foldName`; the same names are compared again with each letter that is typed. */
export function foldedOnce(text: string): string {
  const known = folded.get(text)
  if (known !== undefined) return known
  if (folded.size >= MOST) folded.clear()
  const result = foldName(text)
  folded.set(text, result)
  return result
}

/** The words of a search, folded; none where nothing is looked for. */
export function wordsIn(typed: string): string[] {
  return foldedOnce(typed).split(' ').filter(Boolean)
}

/** Whether each word is found in one of the texts, which are folded. */
export function hasWords(words: readonly string[], ...folded: readonly string[]): boolean {
  return words.every((word) => folded.some((text) => text.includes(word)))
}
