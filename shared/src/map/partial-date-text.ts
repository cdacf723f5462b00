const DAY = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/
const MONTH = /^(\d{1,2})[/.\- ](\d{4})$/
const ISO = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/

/**
 * Reads a day, month or year as people type it (14/05/2024, 05/2024, 2024) or as computers do.
 * Undefined when it is none.
 */
export function readPartialDate(text: string): string | undefined {
  const trimmed = text.trim()
  const iso = ISO.exec(trimmed)
  if (iso) return partialDate(iso[1], iso[2], iso[3])
  const day = DAY.exec(trimmed)
  if (day) return partialDate(day[3], day[2], day[1])
  const month = MONTH.exec(trimmed)
  return month ? partialDate(month[2], month[1]) : undefined
}

/** The same date as people write it, the day first. */
export function printPartialDate(date: string): string {
  return date.split('-').toReversed().join('/')
}

function partialDate(year = '', month?: string, day?: string): string | undefined {
  if (month === undefined) return year
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  if (Number(month) < 1 || Number(month) > 12) return undefined
  if (day === undefined) return `${year}-${month.padStart(2, '0')}`
  if (Number(day) < 1 || Number(day) > lastDay) return undefined
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
