import type { FiguresBody } from '@maillage/shared/protocol/indicator-bodies'
import { expect, test } from 'vitest'
import { inOrder, nextOrder, type Order } from './row-order'

const rows = [
  { name: 'Rouen', figures: { links: 25, porosity: 0.6 } },
  { name: 'Évreux', figures: { links: 3 } },
  { name: 'Nantes', figures: { links: 25, porosity: 0.2 } },
  { name: 'Lille', figures: { links: 9, porosity: 0.4 } },
].map(({ name, figures }) => ({ name, figures: figures as unknown as FiguresBody }))

test.for([
  { order: undefined, names: ['Évreux', 'Lille', 'Nantes', 'Rouen'] },
  { order: { figure: 'links', direction: 'descending' }, names: ['Nantes', 'Rouen', 'Lille', 'Évreux'] },
  { order: { figure: 'links', direction: 'ascending' }, names: ['Évreux', 'Lille', 'Nantes', 'Rouen'] },
  { order: { figure: 'porosity', direction: 'descending' }, names: ['Rouen', 'Lille', 'Nantes', 'Évreux'] },
  { order: { figure: 'porosity', direction: 'ascending' }, names: ['Nantes', 'Lille', 'Rouen', 'Évreux'] },
] satisfies { order: Order; names: string[] }[])('sorted by $order', ({ order, names }) => {
  expect(inOrder(rows, order, 'fr').map(({ name }) => name)).toEqual(names)
})

test('an amount that nobody wrote comes after one of nothing', () => {
  const figures = [
    { agreements: 2, amount: 0 },
    { agreements: 0, amount: 0 },
    { agreements: 1, amount: 9 },
  ]
  const named = figures.map((one, at) => ({ name: `${at}`, figures: one as unknown as FiguresBody }))
  expect(inOrder(named, { figure: 'amount', direction: 'descending' }, 'fr').map(({ name }) => name)).toEqual([
    '2',
    '1',
    '0',
  ])
})

test('a title sorts one way, then the other, then no more', () => {
  const first = nextOrder(undefined, 'links')
  const second = nextOrder(first, 'links')
  expect([first?.direction, second?.direction, nextOrder(second, 'links')]).toEqual([
    'descending',
    'ascending',
    undefined,
  ])
  expect(nextOrder(second, 'gap')).toEqual({ figure: 'gap', direction: 'descending' })
})
