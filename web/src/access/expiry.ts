import type { Role } from '@maillage/shared/protocol/roles'

const DAY_MS = 86_400_000

/** How long a new link lasts. */
export const DURATIONS = ['day', 'week', 'quarter', 'forever'] as const
export type Duration = (typeof DURATIONS)[number]

const DAYS: Readonly<Record<Exclude<Duration, 'forever'>, number>> = { day: 1, week: 7, quarter: 90 }

/** What is proposed for a role: the less a link allows, the longer it may lie around. */
export function usualDuration(role: Role): Duration {
  if (role === 'facilitator') return 'forever'
  return role === 'viewer' ? 'quarter' : 'week'
}

/** ISO 8601, or null for a link that ends only when somebody revokes it. */
export function expiryAfter(duration: Duration, now: Date): string | null {
  return duration === 'forever' ? null : new Date(now.getTime() + DAYS[duration] * DAY_MS).toISOString()
}

/** When a link ends: never, already, within today, or on a day. */
export type Expiry =
  | { readonly kind: 'never' }
  | { readonly kind: 'past'; readonly day: string }
  | { readonly kind: 'today'; readonly time: string }
  | { readonly kind: 'later'; readonly day: string }

export function expiryOf(expiresAt: string | null, now: Date, locale: string): Expiry {
  if (expiresAt === null) return { kind: 'never' }
  const end = new Date(expiresAt)
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(end)
  if (end <= now) return { kind: 'past', day }
  if (end.toDateString() !== now.toDateString()) return { kind: 'later', day }
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(end)
  return { kind: 'today', time }
}

export function isExpired(expiresAt: string | null, now: Date): boolean {
  return expiresAt !== null && new Date(expiresAt) <= now
}
