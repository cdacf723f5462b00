/** The first two letters of a word, whole characters, for a badge without an icon of its own. */
export function firstLetters(word: string): string {
  const [first = '', second = ''] = word.trim()
  return first.toUpperCase() + second.toLowerCase()
}
