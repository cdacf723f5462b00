import { calendarDays } from './calendar-days'

/** When something was changed, as one says it: today at a time, some days ago, or on a day. */
export type ChangeMoment =
  | { readonly kind: 'today'; readonly time: string }
  | { readonly kind: 'days-ago'; readonly when: string }
  | { readonly kind: 'on'; readonly date: string }

/** Undefined when `at` is no date: a map may come from elsewhere. */
export function changeMoment(
  at: string,
  now: Date,
  locale: string,
  { month = 'long' }: { readonly month?: 'long' | 'short' } = {},
): ChangeMoment | undefined {
  const then = new Date(at)
  if (Number.isNaN(then.getTime())) return undefined
  const days = calendarDays(then, now)
  // A clock that runs ahead is no reason to speak of tomorrow.
  if (days <= 0) return { kind: 'today', time: format(then, locale, { hour: '2-digit', minute: '2-digit' }) }
  if (days < 7) {
    return { kind: 'days-ago', when: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day') }
  }
  const isThisYear = then.getFullYear() === now.getFullYear()
  const year = isThisYear ? {} : ({ year: 'numeric' } as const)
  return { kind: 'on', date: format(then, locale, { day: 'numeric', month, ...year }) }
}

function format(date: Date, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, options).format(date)
}
