import { TerritoryId } from '@maillage/shared/map/ids'
import { expect, test } from 'vitest'
import { readingPath } from './reading'

test.for([
  ['map', '/t/exemplerouen00000000'],
  ['actors', '/t/exemplerouen00000000/tableau'],
  ['links', '/t/exemplerouen00000000/tableau/liens'],
  ['evolution', '/t/exemplerouen00000000/evolution'],
] as const)('%s is read at %s', ([reading, path]) => {
  expect(readingPath(TerritoryId.parse('exemplerouen00000000'), reading)).toBe(path)
})
