import type { ActorId } from './ids'
import type { Agreement, Link } from './link'

/** Soon enough to speak of what comes after it: a committee meets twice a year. */
const SOON_MONTHS = 6

/** Whether an agreement has ended, ends soon or goes on, on a day `YYYY-MM-DD`. One without an end goes on. */
export function agreementEnd({ end }: Pick<Agreement, 'end'>, today: string): 'ended' | 'soon' | 'later' {
  if (end === undefined) return 'later'
  const last = lastDay(end)
  if (last < today) return 'ended'
  return last <= monthsAfter(today, SOON_MONTHS) ? 'soon' : 'later'
}

/** Whether one date comes before another for certain, however precisely each is known. */
export function isBefore(date: string, other: string): boolean {
  return lastDay(date) < other
}

/** How many agreements of each actor end soon; links of the past are over already. */
export function countEndingSoon(links: Iterable<Link>, today: string): ReadonlyMap<ActorId, number> {
  const counts = new Map<ActorId, number>()
  for (const { from, to, agreement, state } of links) {
    if (!agreement || state === 'past' || agreementEnd(agreement, today) !== 'soon') continue
    for (const end of [from, to]) counts.set(end, (counts.get(end) ?? 0) + 1)
  }
  return counts
}

/** The last day that a year, a month or a day has. */
function lastDay(date: string): string {
  const [year = '', month = '12', day] = date.split('-')
  return `${year}-${month}-${day ?? lastOfMonth(Number(year), Number(month))}`
}

function monthsAfter(day: string, months: number): string {
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
