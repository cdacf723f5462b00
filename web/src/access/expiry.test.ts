import { expect, test } from 'vitest'
import { expiryAfter, expiryOf, isExpired, usualDuration } from './expiry'

const now = new Date(2026, 10, 22, 14, 0)
const at = (day: number, hour: number) => new Date(2026, 10, day, hour).toISOString()

test.for([
  { expiresAt: null, fr: { kind: 'never' } },
  { expiresAt: at(22, 20), fr: { kind: 'today', time: '20:00' } },
  { expiresAt: at(23, 1), fr: { kind: 'later', day: '23 novembre 2026' } },
  { expiresAt: at(22, 13), fr: { kind: 'past', day: '22 novembre 2026' } },
  { expiresAt: now.toISOString(), fr: { kind: 'past', day: '22 novembre 2026' } },
])('a link until $expiresAt ends $fr.kind', ({ expiresAt, fr }) => {
  expect(expiryOf(expiresAt, now, 'fr')).toEqual(fr)
  expect(isExpired(expiresAt, now)).toBe(fr.kind === 'past')
})

test.for([
  { duration: 'day', days: 1 },
  { duration: 'week', days: 7 },
  { duration: 'quarter', days: 90 },
] as const)('a link for a $duration ends after $days days', ({ duration, days }) => {
  expect(expiryAfter(duration, new Date(0))).toBe(new Date(days * 86_400_000).toISOString())
})

test('a link for ever has no end', () => {
  expect(expiryAfter('forever', now)).toBeNull()
})

test.for([
  ['facilitator', 'forever'],
  ['editor', 'week'],
  ['contributor', 'week'],
  ['viewer', 'quarter'],
] as const)('a %s usually gets a link for %s', ([role, duration]) => {
  expect(usualDuration(role)).toBe(duration)
})
