import type { MeasureText } from '../../drawing/card'

/**
 * How wide a text is in Arial, in the unit of its size. A deck names Arial because it is on every machine or has a
 * twin there with the same widths (Liberation Sans, Arimo): only so can a file be laid out where it is not opened.
 */
export const measureArial: MeasureText = (words, { size, weight }) => {
  const widths = weight >= 600 ? BOLD : REGULAR
  let width = 0
  for (const letter of words.normalize('NFD')) width += widths.get(letter) ?? otherWidth(letter)
  return (width * size) / 1000
}

/** Wide scripts and emoji fill their square; other letters are about as wide as ours. */
function otherWidth(letter: string): number {
  if (/\p{M}|\p{Cf}/u.test(letter)) return 0
  return /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]|\p{Extended_Pictographic}/u.test(
    letter,
  )
    ? 1000
    : 600
}

/** Letters by their advance in thousandths of the size, as in the metrics of Liberation Sans. */
const REGULAR = byLetter({
  191: "'",
  222: 'ijl’‘',
  260: '|',
  278: ' \u00A0!,./:;I[\\]ft·',
  333: '()-`r“”',
  334: '{}',
  350: '•',
  355: '"',
  389: '*',
  400: '°',
  469: '^',
  500: 'Jcksvxyz',
  556: '#$0123456789?L_abdeghnopqu€«»–',
  584: '+<=>~×',
  611: 'FTZßø',
  667: '&ABEKPSVXY',
  722: 'CDHNRUw',
  778: 'GOQ',
  833: 'Mm',
  889: '%æ',
  944: 'Wœ',
  1000: 'ŒÆ—…',
  1015: '@',
})
const BOLD = byLetter({
  238: "'",
  278: ' \u00A0,./I\\ijl’‘·',
  280: '|',
  333: '!()-:;[]`ft',
  350: '•',
  389: '*r{}',
  400: '°',
  474: '"',
  500: 'z“”',
  556: '#$0123456789J_aceksvxy€«»–',
  584: '+<=>^~×',
  611: '?FLTZbdghnopqußø',
  667: 'EPSVXY',
  722: '&ABCDHKNRU',
  778: 'GOQw',
  833: 'M',
  889: '%mæ',
  944: 'Wœ',
  975: '@',
  1000: 'ŒÆ—…',
})

function byLetter(byWidth: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(byWidth).flatMap(([width, letters]) =>
      [...letters].map((letter) => [letter, Number(width)] as const),
    ),
  )
}
