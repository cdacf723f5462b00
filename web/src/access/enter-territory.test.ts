import { TerritoryId } from '@maillage/shared/map/ids'
import type { TerritorySummary } from '@maillage/shared/protocol/http-bodies'
import { PROBLEMS, type ProblemCode } from '@maillage/shared/protocol/problems'
import type { Role } from '@maillage/shared/protocol/roles'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { KnownTerritory } from '../api/keyring'
import { enterTerritory } from './enter-territory'

const id = TerritoryId.parse('rouen000000000000000')
const { signal } = new AbortController()
const nothing = { adminKey: null, territories: [] }

const summary = (role: Role): TerritorySummary => ({
  id,
  name: 'Rouen',
  role,
  example: false,
  counts: { actors: 0, links: 0 },
  online: 0,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  epoch: 0,
})
const known = (key: string, role: Role): KnownTerritory => ({
  id,
  key,
  role,
  name: 'Rouen',
  epoch: 0,
  isExample: false,
  lastOpenedAt: '2026-01-01T00:00:00.000Z',
})

/** A server on which these keys open with these roles or fail with these codes; none means no network. */
function serve(keys: Record<string, Role | ProblemCode> | null, exampleKey?: string) {
  vi.stubGlobal('fetch', async (path: string, { headers }: { headers: Headers }) => {
    if (!keys) throw new TypeError('Failed to fetch')
    const territory = summary('viewer')
    if (path === '/api/examples') return Response.json({ examples: exampleKey ? [{ territory, key: exampleKey }] : [] })
    const answer = keys[headers.get('authorization')?.replace('Bearer ', '') ?? ''] ?? 'access-refused'
    if (!(answer in PROBLEMS)) return Response.json(summary(answer as Role))
    const { status } = PROBLEMS[answer as ProblemCode]
    return Response.json({ type: '', title: '', status, code: answer, detail: '' }, { status })
  })
}

afterEach(() => {
  vi.unstubAllGlobals()
})

const enter = (arrivalKey: string | null, device: Parameters<typeof enterTerritory>[2] = nothing) =>
  enterTerritory(id, arrivalKey, device, signal)
const opened = (key: string, role: Role, isNew: boolean) => ({ kind: 'open', territory: summary(role), key, isNew })

test('a good link opens, and is new to this device', async () => {
  serve({ e_1: 'editor' })
  expect(await enter('e_1')).toEqual(opened('e_1', 'editor', true))
})

test('a territory opened before opens without a link', async () => {
  serve({ e_1: 'editor' })
  const device = { adminKey: null, territories: [known('e_1', 'editor')] }
  expect(await enter(null, device)).toEqual(opened('e_1', 'editor', false))
})

test.for(['access-refused', 'access-revoked', 'not-found'] as const)('a link that is %s is refused', async (code) => {
  serve({ e_1: code })
  expect(await enter('e_1')).toEqual({ kind: 'refused' })
})

test('an unknown territory is refused like a wrong link', async () => {
  serve({})
  expect(await enter(null)).toEqual({ kind: 'refused' })
})

test('an example opens by its bare address', async () => {
  serve({}, 'v_example')
  expect(await enter(null)).toEqual(opened('v_example', 'viewer', false))
})

describe('with several keys', () => {
  test('a weaker link does not take away what the device may do', async () => {
    serve({ f_1: 'facilitator', v_1: 'viewer' })
    const device = { adminKey: null, territories: [known('f_1', 'facilitator')] }
    expect(await enter('v_1', device)).toEqual(opened('f_1', 'facilitator', false))
  })

  test('a stronger link widens what the device may do', async () => {
    serve({ e_1: 'editor', v_1: 'viewer' })
    const device = { adminKey: null, territories: [known('v_1', 'viewer')] }
    expect(await enter('e_1', device)).toEqual(opened('e_1', 'editor', false))
  })

  test('a new link replaces one that was revoked', async () => {
    serve({ f_1: 'access-revoked', v_1: 'viewer' })
    const device = { adminKey: null, territories: [known('f_1', 'facilitator')] }
    expect(await enter('v_1', device)).toEqual(opened('v_1', 'viewer', false))
  })

  test('the admin facilitates', async () => {
    serve({ a_1: 'facilitator', v_1: 'viewer' })
    const device = { adminKey: 'a_1', territories: [known('v_1', 'viewer')] }
    expect(await enter(null, device)).toEqual(opened('a_1', 'facilitator', false))
  })
})

describe('without the network', () => {
  test('a known territory opens from this device', async () => {
    serve(null)
    const territory = known('e_1', 'editor')
    expect(await enter(null, { adminKey: null, territories: [territory] })).toEqual({
      kind: 'offline',
      known: territory,
    })
  })

  test('an unknown one cannot open', async () => {
    serve(null)
    expect(await enter('e_1')).toMatchObject({ kind: 'unreachable' })
  })

  test('neither can one while the server fails, and the failure is told', async () => {
    serve({ e_1: 'storage-unavailable' })
    expect(await enter('e_1')).toMatchObject({ kind: 'unreachable', error: { code: 'storage-unavailable' } })
  })
})
