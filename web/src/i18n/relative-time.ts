import { calendarDays } from './calendar-days'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** How long ago something was: at once, a while that people count, or a day of the calendar. */
export type Age =
  | { readonly kind: 'now' }
  | { readonly kind: 'ago'; readonly text: string }
  | { readonly kind: 'on'; readonly text: string }

/** In the words of a language; a clock that is a little ahead of ours says "now". */
export function ageOf(iso: string, now: Date, locale: string): Age {
  const then = new Date(iso)
  const elapsedMs = now.getTime() - then.getTime()
  if (elapsedMs < MINUTE_MS) return { kind: 'now' }
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' })
  const days = calendarDays(then, now)
  if (elapsedMs < HOUR_MS) return ago(relative.format(-Math.floor(elapsedMs / MINUTE_MS), 'minute'))
  if (days === 0) return ago(relative.format(-Math.floor(elapsedMs / HOUR_MS), 'hour'))
  if (days < 7) return ago(relative.format(-days, 'day'))
  const year = then.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const)
  return { kind: 'on', text: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', ...year }).format(then) }
}

function ago(text: string): Age {
  return { kind: 'ago', text }
}
