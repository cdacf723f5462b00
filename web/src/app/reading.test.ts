import { TerritoryId, ViewId } from '@maillage/shared/map/ids'
import { expect, test } from 'vitest'
import { presentPath, readingPath } from './reading'

test.for([
  ['map', '/t/exemplerouen00000000'],
  ['actors', '/t/exemplerouen00000000/tableau'],
  ['links', '/t/exemplerouen00000000/tableau/liens'],
  ['evolution', '/t/exemplerouen00000000/evolution'],
] as const)('%s is read at %s', ([reading, path]) => {
  expect(readingPath(TerritoryId.parse('exemplerouen00000000'), reading)).toBe(path)
})

test('a presentation begins at the view by which the map is read', () => {
  const territory = TerritoryId.parse('exemplerouen00000000')
  const paths = [presentPath(territory, undefined), presentPath(territory, ViewId.parse('sante'))]
  expect(paths).toEqual(['/t/exemplerouen00000000?presenter=1', '/t/exemplerouen00000000?presenter=1&depuis=sante'])
})
