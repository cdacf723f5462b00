import { expect, test } from 'vitest'
import { askedFor } from './asked-for'

const ORIGIN = 'https://carte.test'
const FILES = new Set(['/theme.js', '/index.html'])

test.for([
  { path: '/', mode: 'navigate', is: 'page' },
  { path: '/t/exemplerouen00000000/tableau', mode: 'navigate', is: 'page' },
  { path: '/t/exemplerouen00000000#e_key', mode: 'navigate', is: 'page' },
  { path: '/admin', mode: 'navigate', is: 'page' },
  { path: '/apiculture', mode: 'navigate', is: 'page' },
  { path: '/api/territories', mode: 'navigate', is: 'other' },
  { path: '/api/territories/x/export.json', mode: 'navigate', is: 'other' },
  { path: '/api', mode: 'navigate', is: 'other' },
  { path: '/healthz', mode: 'navigate', is: 'other' },
  { path: '/sync/x', mode: 'websocket', is: 'other' },
  { path: '/api/examples', mode: 'cors', is: 'other' },
  { path: '/t/exemplerouen00000000', mode: 'cors', is: 'other' },
  { path: '/sw.js', mode: 'same-origin', is: 'other' },
  { path: '/assets/start-1a2b.js', mode: 'cors', is: 'piece' },
  { path: '/theme.js', mode: 'no-cors', is: 'piece' },
])('$path, asked for by $mode, is a $is', ({ path, mode, is }) => {
  expect(askedFor({ method: 'GET', mode, url: ORIGIN + path }, ORIGIN, FILES)).toBe(is)
})

test('what is sent, and what is elsewhere, is left alone', () => {
  expect(askedFor({ method: 'POST', mode: 'navigate', url: `${ORIGIN}/` }, ORIGIN, FILES)).toBe('other')
  const elsewhere = { method: 'GET', mode: 'cors', url: 'https://elsewhere.test/assets/start-1a2b.js' }
  expect(askedFor(elsewhere, ORIGIN, FILES)).toBe('other')
})
