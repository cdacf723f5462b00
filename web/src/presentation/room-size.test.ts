import { expect, test } from 'vitest'
import { NAME_STYLE } from '../drawing/card'
import { arrangementFor, scalesFor, textSizes } from './room-size'

test.for([
  { screen: { width: 1920, height: 1080 }, name: 24, arrangement: 'beside' },
  { screen: { width: 3840, height: 2160 }, name: 48, arrangement: 'beside' },
  { screen: { width: 1280, height: 720 }, name: 16, arrangement: 'beside' },
  { screen: { width: 1024, height: 768 }, name: 12.8, arrangement: 'beside' },
  { screen: { width: 390, height: 844 }, name: 13, arrangement: 'stacked' },
  { screen: { width: 844, height: 390 }, name: 13, arrangement: 'stacked' },
  { screen: { width: 640, height: 360 }, name: 13, arrangement: 'stacked' },
  { screen: { width: 820, height: 1180 }, name: 13, arrangement: 'stacked' },
])('on $screen.width x $screen.height names are $name px at least', ({ screen, name, arrangement }) => {
  expect(scalesFor(screen).smallest * NAME_STYLE.size).toBeCloseTo(name)
  expect(scalesFor(screen).largest).toBeGreaterThan(scalesFor(screen).smallest)
  expect(arrangementFor(screen)).toBe(arrangement)
})

test.for([
  { what: 'a short title', title: 40, lead: 100, sizes: { title: 68, lead: 30 } },
  { what: 'a long title', title: 120, lead: 300, sizes: { title: 44, lead: 26 } },
  { what: 'the longest ones', title: 200, lead: 1000, sizes: { title: 34, lead: 22 } },
])('$what is written at $sizes.title', ({ title, lead, sizes }) => {
  expect(textSizes('x'.repeat(title), 'x'.repeat(lead))).toEqual(sizes)
})
