import { ViewId } from '@maillage/shared/map/ids'
import { expect, test } from 'vitest'
import { addressOfView, viewInAddress } from './view-address'

test.for([
  { search: 'vue=v1', id: 'v1' },
  { search: '?autre=1&vue=v1', id: 'v1' },
  { search: '', id: undefined },
  { search: 'vue=', id: undefined },
  { search: 'vue=__proto__', id: undefined },
  { search: 'vue=../v1', id: undefined },
])('of $search the view is $id', ({ search, id }) => {
  expect(viewInAddress(search)).toBe(id)
})

test('the address of a view is that of the map with its name', () => {
  const id = ViewId.parse('v1')
  expect(addressOfView('/t/brest', id)).toBe('/t/brest?vue=v1')
  expect(viewInAddress('?vue=v1')).toBe(id)
  expect(addressOfView('/t/brest', undefined)).toBe('/t/brest')
})
