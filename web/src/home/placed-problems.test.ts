import { expect, test } from 'vitest'
import { placedProblems } from './placed-problems'

test.for([
  {
    name: 'a problem that the browser found',
    problem: { path: 'actors[3].type', code: 'field-unknown-type', values: { found: 'x' } },
    told: { key: 'file.field-unknown-type', values: { found: 'x', path: 'actors[3].type' } },
  },
  {
    name: 'a problem that the server found',
    problem: { column: 'notes[0].text', row: 1, code: 'field-invalid', values: {}, message: 'Note 1…' },
    told: { key: 'file.field-invalid', values: { path: 'notes[0].text' } },
  },
  {
    name: 'a problem of a later version',
    problem: { path: '', code: 'moon-phase', values: {} },
    told: { key: 'problem.import-refused', values: {} },
  },
])('$name is told as $told.key', ({ problem, told }) => {
  expect(placedProblems([problem])).toEqual([told])
})
