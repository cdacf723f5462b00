/**
 * A name as it is compared and searched: small letters without accents, anything that is no letter or digit
 * as one space. « Émergence‑s » and "emergence s" are the same.
 */
export function foldName(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
