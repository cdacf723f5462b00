import * as z from 'zod/mini'

/** A day, `YYYY-MM-DD`, or a year or month where no more is known. */
export const PartialDate = z.string().check(z.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/))

/** The last day that a year, a month or a day has. */
export function lastDay(date: string): string {
  const [year = '', month = '12', day] = date.split('-')
  return `${year}-${month}-${day ?? lastOfMonth(Number(year), Number(month))}`
}

/** Whether one date comes before another for certain, however precisely each is known. */
export function isBefore(date: string, other: string): boolean {
  return lastDay(date) < other
}

/** The same day some months later, or the last one of a month that is too short. */
export function monthsAfter(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const there = [first.getUTCFullYear(), first.getUTCMonth() + 1] as const
  // Six months after 31 August is the last day of February.
  const last = Math.min(date, lastOfMonth(...there))
  return [String(there[0]).padStart(4, '0'), ...[there[1], last].map((part) => String(part).padStart(2, '0'))].join('-')
}

function lastOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
