import { expect, test } from 'vitest'
import { closeProblem } from './close-problem'

test.for([
  { code: 4529, reason: 'too-many-messages', problem: 'too-many-messages' },
  { code: 4529, reason: 'too-many-tries', problem: 'too-many-tries' },
  { code: 4415, reason: 'protocol-unknown', problem: 'protocol-unknown' },
  { code: 4413, reason: '', problem: 'map-full' },
  { code: 4413, reason: 'authors-full', problem: 'authors-full' },
  { code: 1012, reason: 'Service Restart', problem: 'restarting' },
  { code: 4503, reason: 'access-revoked', problem: 'storage-unavailable' },
  { code: 1006, reason: '', problem: undefined },
  { code: 1000, reason: 'overloaded', problem: undefined },
])('a close with $code « $reason » is told as $problem', ({ problem, ...event }) => {
  expect(closeProblem(event)).toBe(problem)
})
