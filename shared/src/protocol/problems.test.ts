import { describe, expect, test } from 'vitest'
import { PROBLEMS, Problem, type ProblemCode } from './problems'

const ROWS = Object.entries(PROBLEMS).map(([code, row]) => ({ code: code as ProblemCode, ...row }))

/** The stock client stops for good after these and comes back after any other. */
function isFinal(closeCode: number): boolean {
  return closeCode >= 4400 && closeCode <= 4499
}

describe('close codes', () => {
  test('the final ones are those that waiting cannot mend', () => {
    const final = ROWS.filter((row) => isFinal(row.closeCode)).map(({ code, closeCode }) => `${closeCode} ${code}`)
    expect(final.toSorted()).toEqual([
      '4400 request-invalid',
      '4401 access-refused',
      '4403 role-forbids',
      '4404 not-found',
      '4409 snapshots-full',
      '4409 views-full',
      '4410 epoch-old',
      '4413 authors-full',
      '4413 map-full',
      '4415 media-type-unsupported',
      '4415 protocol-unknown',
      '4422 actor-missing',
      '4422 change-refused',
      '4422 import-refused',
      '4422 link-to-itself',
      '4422 name-missing',
      '4422 snapshot-damaged',
      '4422 snapshot-newer',
      '4422 text-too-long',
      '4422 word-in-use',
      '4499 access-revoked',
    ])
  })

  test('all others are retried', () => {
    const retried = ROWS.filter((row) => !isFinal(row.closeCode)).map(({ code, closeCode }) => `${closeCode} ${code}`)
    expect(retried.toSorted()).toEqual([
      '1009 request-too-large',
      '1011 unexpected',
      '1012 restarting',
      '1013 overloaded',
      '4503 storage-unavailable',
      '4508 silent-connection',
      '4509 client-id-in-use',
      '4529 too-many-messages',
      '4529 too-many-tries',
    ])
  })

  test('a final one repeats the HTTP status, except for a link that was revoked', () => {
    const others = ROWS.filter((row) => isFinal(row.closeCode) && row.closeCode !== 4000 + row.status)
    expect(others.map((row) => row.code)).toEqual(['access-revoked'])
  })

  test('a failure of the server is never final', () => {
    expect(ROWS.filter((row) => row.status >= 500 && isFinal(row.closeCode))).toEqual([])
  })
})

test.for(ROWS)('$code answers with an error status', ({ status }) => {
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(600)
})

describe('a problem', () => {
  test('says its code when nobody gave a detail', () => {
    const { name, code, message, cause } = new Problem('name-missing')
    expect({ name, code, message, cause }).toEqual({ name: 'Problem', code: 'name-missing', message: 'name-missing' })
  })

  test('keeps the detail and what caused it', () => {
    const cause = new Error('ENOSPC')
    const problem = new Problem('storage-unavailable', 'the disk is full', { cause })
    expect(problem).toBeInstanceOf(Error)
    expect(problem).toMatchObject({ code: 'storage-unavailable', message: 'the disk is full', cause })
  })
})
