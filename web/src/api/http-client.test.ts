import { Problem } from '@maillage/shared/protocol/problems'
import { afterEach, describe, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { failureOf, ImportRefused, NetworkError, request } from './http-client'
import { problemKey } from './problem-key'

const problem = (code: string, status: number) => ({
  type: `/problems/${code}`,
  title: 'Titre',
  status,
  code,
  detail: 'Détail',
})

test.for([
  { answer: problem('access-revoked', 401), status: 401, key: 'problem.access-revoked' },
  { answer: problem('map-full', 413), status: 413, key: 'problem.map-full' },
  { answer: problem('storage-unavailable', 503), status: 503, key: 'problem.storage-unavailable' },
  { answer: problem('of-a-later-version', 418), status: 418, key: 'problem.unexpected' },
  { answer: problem('toString', 500), status: 500, key: 'problem.unexpected' },
  { answer: undefined, status: 404, key: 'problem.unexpected' },
  { answer: '<html>', status: 502, key: 'problem.network' },
  { answer: undefined, status: 503, key: 'problem.network' },
])('an answer $status with $answer.code is told as $key', ({ answer, status, key }) => {
  expect(problemKey(failureOf(status, answer))).toBe(key)
})

test('a refused file is told with every place that is wrong', () => {
  const problems = [
    { row: 4, column: 'actors[3].type', code: 'field-unknown-type', values: { found: 'x' }, message: '' },
  ]
  const failure = failureOf(422, { ...problem('import-refused', 422), problems })
  expect(failure).toBeInstanceOf(ImportRefused)
  expect(failure).toMatchObject({ code: 'import-refused', problems })
})

test('what is neither a problem nor the network is told as unexpected', () => {
  expect(problemKey(new TypeError('a bug'))).toBe('problem.unexpected')
})

describe('a request', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })

  const answering = (response: Response | Error) => {
    const fetched = vi.fn(async () => {
      if (response instanceof Error) throw response
      return response
    })
    vi.stubGlobal('fetch', fetched)
    return fetched
  }

  test('carries the key in a header, never in the address', async () => {
    const fetched = answering(Response.json({ ok: true }))
    await request('/api/x', z.object({ ok: z.boolean() }), { key: 'v_abc' })
    const [path, init] = fetched.mock.calls[0] as unknown as [string, RequestInit]
    expect(path).toBe('/api/x')
    expect(new Headers(init.headers).get('authorization')).toBe('Bearer v_abc')
  })

  test('whose answer has another shape is an unexpected problem', async () => {
    answering(Response.json({ ok: 'yes' }))
    await expect(request('/api/x', z.object({ ok: z.boolean() }))).rejects.toEqual(
      expect.objectContaining({ code: 'unexpected' }),
    )
  })

  test('that the server refuses is a problem with its code', async () => {
    answering(Response.json(problem('role-forbids', 403), { status: 403 }))
    await expect(request('/api/x', z.unknown())).rejects.toEqual(new Problem('role-forbids', 'Détail'))
  })

  test('that does not reach the server is a failure of the network', async () => {
    answering(new TypeError('Failed to fetch'))
    await expect(request('/api/x', z.unknown())).rejects.toBeInstanceOf(NetworkError)
  })

  test('without an answer in 15 s is a failure of the network', async () => {
    vi.useFakeTimers()
    vi.stubGlobal(
      'fetch',
      (_path: string, { signal }: { signal: AbortSignal }) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    )
    const asked = expect(request('/api/x', z.unknown())).rejects.toBeInstanceOf(NetworkError)
    await vi.advanceTimersByTimeAsync(15_000)
    await asked
  })
})
