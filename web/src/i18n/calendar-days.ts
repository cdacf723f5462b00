const DAY_MS = 24 * 60 * 60 * 1000

/** Midnights between two moments, in local time: what makes a yesterday. Less than 0 when the second comes first. */
export function calendarDays(from: Date, to: Date): number {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())
  return Math.round((midnight(to) - midnight(from)) / DAY_MS)
}
