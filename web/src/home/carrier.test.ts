import { EXAMPLES } from '@maillage/shared/territory/examples/examples'
import { expect, test } from 'vitest'
import { carrierOf } from './carrier'

test.for([
  { name: 'Rouen', carrier: { kind: 'actors', names: ['Emergence-s'] } },
  { name: 'Nantes', carrier: { kind: 'actors', names: ['ASBL'] } },
  { name: 'Métropole lilloise', carrier: { kind: 'elsewhere' } },
])('the coordination of $name is carried by $carrier.kind $carrier.names', ({ name, carrier }) => {
  const map = EXAMPLES.find((example) => example.name === name)?.map
  expect(map && carrierOf(map)).toEqual(carrier)
})

test('an empty map has no coordination', () => {
  expect(carrierOf({ actors: [] })).toEqual({ kind: 'none' })
})
