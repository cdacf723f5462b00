import type { ActorId } from './ids'
import type { Agreement, Link } from './link'
import { lastDay, monthsAfter } from './partial-date'

/** Soon enough to speak of what comes after it: a committee meets twice a year. */
const SOON_MONTHS = 6

/** Whether an agreement has ended, ends soon or goes on, on a day `YYYY-MM-DD`. One without an end goes on. */
export function agreementEnd({ end }: Pick<Agreement, 'end'>, today: string): 'ended' | 'soon' | 'later' {
  if (end === undefined) return 'later'
  const last = lastDay(end)
  if (last < today) return 'ended'
  return last <= monthsAfter(today, SOON_MONTHS) ? 'soon' : 'later'
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
