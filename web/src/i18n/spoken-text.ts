/** Of a long text, a listener hears how it begins. */
const MOST_SPOKEN = 120

/** A text of several lines as it is said in one sentence. */
export function spokenText(text: string): string {
  const words = text.trim().replace(/\s+/g, ' ')
  return words.length > MOST_SPOKEN ? `${words.slice(0, MOST_SPOKEN).trimEnd()}…` : words
}
