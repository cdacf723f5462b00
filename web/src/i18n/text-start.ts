import { oneLine } from '@maillage/shared/map/one-line'

/** Of a long text, a listener hears how it begins. */
const MOST_SPOKEN = 120

/** How a text of several lines begins, on one line, in so many characters. */
export function textStart(text: string, most: number): string {
  const words = oneLine(text)
  return words.length > most ? `${words.slice(0, most).trimEnd()}…` : words
}

/** A text of several lines as it is said in one sentence. */
export function spokenText(text: string): string {
  return textStart(text, MOST_SPOKEN)
}
