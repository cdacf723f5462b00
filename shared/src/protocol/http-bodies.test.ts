import { describe, expect, test } from 'vitest'
import { ImportProblem, NewAccess, NewTerritory } from './http-bodies'

describe('the name of a territory', () => {
  test('is kept without the spaces around it', () => {
    expect(NewTerritory.parse({ name: '  Ille-et-Vilaine ' })).toEqual({ name: 'Ille-et-Vilaine' })
  })

  test.for([{ name: '' }, { name: ' \n' }, { name: 'n'.repeat(121) }, { name: 12 }, {}, null])(
    '%j is refused',
    (body) => {
      expect(NewTerritory.safeParse(body).success).toBe(false)
    },
  )
})

describe('a new access link', () => {
  test.for([
    { body: { role: 'viewer' }, read: { role: 'viewer', label: '' } },
    { body: { role: 'editor', label: ' CP santé ' }, read: { role: 'editor', label: 'CP santé' } },
    {
      body: { role: 'contributor', label: '', expiresAt: '2026-06-30T18:00:00+02:00' },
      read: { role: 'contributor', label: '', expiresAt: '2026-06-30T18:00:00+02:00' },
    },
    { body: { role: 'viewer', expiresAt: null }, read: { role: 'viewer', label: '', expiresAt: null } },
  ])('$body is read as $read', ({ body, read }) => {
    expect(NewAccess.parse(body)).toEqual(read)
  })

  test.for([
    {},
    { role: 'admin' },
    { role: 'viewer', label: 'l'.repeat(81) },
    { role: 'viewer', expiresAt: '30/06/2026' },
    { role: 'viewer', expiresAt: '2026-06-30' },
  ])('%j is refused', (body) => {
    expect(NewAccess.safeParse(body).success).toBe(false)
  })
})

test('the problem of an import keeps its place, its sentence and the values of that sentence', () => {
  const problem = {
    column: 'actors[3].type',
    row: 4,
    code: 'field-unknown-type',
    values: { found: 'aci2', line: 12 },
    message: 'Type inconnu : aci2',
  }
  expect(ImportProblem.parse(problem)).toEqual(problem)
})
