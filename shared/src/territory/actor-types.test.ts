import { describe, expect, test } from 'vitest'
import { SPHERES } from '../map/sphere'
import { ACTOR_TYPE_CODES, defaultTypeOf, isActorType, sphereOf, typesOf } from './actor-types'

test('every type is in one sphere, and every sphere ends with what no type names', () => {
  expect(SPHERES.flatMap(typesOf)).toEqual(ACTOR_TYPE_CODES)
  expect(SPHERES.map((sphere) => typesOf(sphere).at(-1))).toEqual(SPHERES.map((sphere) => `other-${sphere}`))
})

test('a new actor of a sphere gets its first type', () => {
  expect(SPHERES.map(defaultTypeOf)).toEqual([
    'aci',
    'chrs',
    'cpam',
    'company',
    'metropolis',
    'territorial-coordination',
  ])
})

describe('a type from elsewhere', () => {
  test.for(['', 'ACI', 'bakery', 'constructor', '__proto__', 'toString'])(
    '"%s" is shown with the coordination',
    (type) => {
      expect(isActorType(type)).toBe(false)
      expect(sphereOf(type)).toBe('coordination')
    },
  )
})

test('no code is longer than a reader accepts', () => {
  expect(ACTOR_TYPE_CODES.filter((type) => type.length > 60)).toEqual([])
})
