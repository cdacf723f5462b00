/** A day, month or year in words: « 12 juin 2023 », « juin 2023 », « 2023 »; in short « juin 2023 » for a day too. */
export function partialDateWords(date: string, locale: string, { isShort = false } = {}): string {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (month === undefined) return String(year)
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: isShort ? 'short' : 'long',
    ...(day !== undefined && !isShort && { day: 'numeric' }),
    timeZone: 'UTC',
  }
  return new Intl.DateTimeFormat(locale, options).format(new Date(Date.UTC(year, month - 1, day ?? 1)))
}
