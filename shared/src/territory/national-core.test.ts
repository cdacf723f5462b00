import { expect, test } from 'vitest'
import { sphereOf } from './actor-types'
import { CORE_PART_CODES, CORE_PARTS, type CorePart } from './national-core'

const parts = CORE_PART_CODES.map((code) => [code, CORE_PARTS[code] as CorePart] as const)

test('no type is both a part of the core and what stands in its place', () => {
  for (const [code, { types, adapted }] of parts)
    expect(
      adapted.filter((type) => types.includes(type)),
      code,
    ).toEqual([])
})

test('no type is two parts of the core', () => {
  const types = parts.flatMap(([, part]) => part.types)
  expect(new Set(types).size).toBe(types.length)
})

test('each part lies in one sphere', () => {
  for (const [code, { types }] of parts) expect(new Set(types.map(sphereOf)).size, code).toBe(1)
})
