/** How the territories are set side by side. */
export const NATIONAL_READINGS = ['maps', 'table', 'evolution', 'core'] as const
export type NationalReading = (typeof NATIONAL_READINGS)[number]

const WORDS = { maps: '', table: '/tableau', evolution: '/evolution', core: '/socle' } as const

/** The address of a reading. */
export function nationalPath(reading: NationalReading): string {
  return `/national${WORDS[reading]}`
}

/** The reading that an address names; undefined for one that there is not. */
export function nationalReadingAt(path: string): NationalReading | undefined {
  return NATIONAL_READINGS.find((reading) => nationalPath(reading) === path)
}
