import { expect, test } from 'vitest'
import { agreementsOf, endingOf } from './agreements'
import { networkOf } from './network'
import { mapOf, TODAY } from './test-maps'

test.for([
  { end: undefined, ending: 'open' },
  { end: '2026-11-28', ending: 'ended' },
  { end: '2026-11-29', ending: 'within-6-months' },
  { end: '2026', ending: 'within-6-months' },
  { end: '2027-05-29', ending: 'within-6-months' },
  { end: '2027-05-30', ending: 'within-12-months' },
  { end: '2027-11-29', ending: 'within-12-months' },
  { end: '2027-11', ending: 'later' },
  { end: '2028', ending: 'later' },
])('on 29 November 2026, one until $end is: $ending', ({ end, ending }) => {
  expect(endingOf(end === undefined ? {} : { end }, TODAY)).toBe(ending)
})

const signed = (fields: Record<string, unknown>) => ({ agreement: { kind: 'convention', ...fields } })

test('funders are who the agreement names, the source of a funding link, or the one end that pays', () => {
  const map = mapOf(
    {
      metro: { name: 'Nantes Métropole', type: 'metropolis', isFunder: true },
      dept: { name: 'Département', type: 'department', isFunder: true },
      a: 'aci',
      b: 'aci',
      c: 'chrs',
    },
    [
      ['metro', 'a', signed({ funder: 'Nantes métropole', amount: 1000, end: '2027-03' })],
      ['a', 'b', signed({ funder: 'Nantes Métropole', amount: 500.5, end: '2028' })],
      ['dept', 'b', { kind: 'funding', ...signed({ amount: 200 }) }],
      ['c', 'metro', signed({ funder: ' ', end: '2027-11' })],
      ['metro', 'dept', signed({})],
      ['a', 'c', signed({ funder: 'Fondation', amount: 5000, end: '2025' })],
    ],
  )
  const { all, funders, amount } = agreementsOf(networkOf(map), TODAY)
  expect(all.map(({ link, ending, lastDay }) => [link, ending, lastDay])).toEqual([
    ['l6', 'ended', '2025-12-31'],
    ['l1', 'within-6-months', '2027-03-31'],
    ['l4', 'later', '2027-11-30'],
    ['l2', 'later', '2028-12-31'],
    ['l3', 'open', undefined],
    ['l5', 'open', undefined],
  ])
  expect(funders).toEqual([
    {
      funder: 'Nantes Métropole',
      actor: 'metro',
      links: ['l1', 'l2', 'l4'],
      amount: 1500.5,
      withoutAmount: 1,
      dependents: ['a', 'b', 'c'],
    },
    { funder: 'Département', actor: 'dept', links: ['l3'], amount: 200, withoutAmount: 0, dependents: ['b'] },
  ])
  expect(amount).toBe(1700.5)
})
