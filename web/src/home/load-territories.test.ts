import { TerritoryId } from '@maillage/shared/map/ids'
import type { TerritorySummary } from '@maillage/shared/protocol/http-bodies'
import { PROBLEMS, type ProblemCode } from '@maillage/shared/protocol/problems'
import { afterEach, expect, test, vi } from 'vitest'
import { NetworkError } from '../api/http-client'
import type { KnownTerritory } from '../api/keyring'
import { loadTerritories } from './load-territories'

afterEach(() => {
  vi.unstubAllGlobals()
})

const summary = (name: string, changes: Partial<TerritorySummary> = {}): TerritorySummary => ({
  id: TerritoryId.parse(name.toLowerCase().padEnd(20, '0')),
  name,
  role: 'editor',
  example: false,
  counts: { actors: 1, links: 0 },
  online: 0,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  epoch: 0,
  ...changes,
})

const known = ({ id, name, example }: TerritorySummary): KnownTerritory => ({
  id,
  name,
  key: `key-${name}`,
  role: 'editor',
  epoch: 0,
  isExample: example,
  lastOpenedAt: '2026-02-01T00:00:00.000Z',
})

type Answer = unknown | ProblemCode

/** A server that gives these answers by path; a text is a problem's code, a missing one no answer at all. */
function serve(answers: Record<string, Answer>) {
  vi.stubGlobal('fetch', async (path: string) => {
    const answer = answers[path]
    if (answer === undefined) throw new TypeError('Failed to fetch')
    if (typeof answer !== 'string') return Response.json(answer)
    const { status } = PROBLEMS[answer as ProblemCode]
    const body = { type: `/problems/${answer}`, title: '', status, code: answer, detail: '' }
    return Response.json(body, { status })
  })
}

const { signal } = new AbortController()
const [brest, dijon, rouen] = [
  summary('Brest', { updatedAt: '2026-03-01T00:00:00.000Z' }),
  summary('Dijon', { updatedAt: '2026-04-01T00:00:00.000Z' }),
  summary('Rouen', { example: true, role: 'viewer' }),
]
const examples = { examples: [{ territory: rouen, key: 'key-example' }] }

test('without any key the examples are there', async () => {
  serve({ '/api/examples': examples })
  expect(await loadTerritories({ adminKey: null, territories: [] }, signal)).toEqual({
    entries: [{ kind: 'open', territory: rouen, key: 'key-example' }],
    isAdminRefused: false,
    failure: null,
  })
})

test('territories of this device come first, from the one changed last, and each once', async () => {
  serve({
    '/api/examples': examples,
    [`/api/territories/${brest.id}`]: brest,
    [`/api/territories/${dijon.id}`]: dijon,
  })
  const device = { adminKey: null, territories: [known(rouen), known(brest), known(dijon)] }
  const { entries } = await loadTerritories(device, signal)
  expect(entries.map((entry) => entry.kind === 'open' && [entry.territory.name, entry.key])).toEqual([
    ['Dijon', 'key-Dijon'],
    ['Brest', 'key-Brest'],
    ['Rouen', 'key-example'],
  ])
})

test('the admin sees every territory', async () => {
  serve({ '/api/examples': examples, '/api/territories': { territories: [brest, dijon, rouen] } })
  const { entries } = await loadTerritories({ adminKey: 'a_key', territories: [] }, signal)
  expect(entries.map((entry) => entry.kind === 'open' && entry.key)).toEqual(['a_key', 'a_key', 'a_key'])
})

test('an admin key that was replaced is told, and hides nothing', async () => {
  serve({ '/api/examples': examples, '/api/territories': 'access-refused' })
  const loaded = await loadTerritories({ adminKey: 'a_old', territories: [] }, signal)
  expect(loaded).toMatchObject({ isAdminRefused: true, failure: null, entries: [{ kind: 'open' }] })
})

test.for([
  { answer: 'access-revoked', kind: 'refused' },
  { answer: 'access-refused', kind: 'refused' },
  { answer: 'not-found', kind: 'refused' },
  { answer: 'unexpected', kind: 'unreachable' },
  { answer: undefined, kind: 'unreachable' },
])('a territory of this device whose server answers $answer is $kind', async ({ answer, kind }) => {
  serve({ '/api/examples': examples, [`/api/territories/${brest.id}`]: answer })
  const { entries } = await loadTerritories({ adminKey: null, territories: [known(brest)] }, signal)
  expect(entries[0]).toEqual({ kind, known: known(brest) })
})

test('without the network this device still lists what it knows', async () => {
  serve({})
  const loaded = await loadTerritories({ adminKey: 'a_key', territories: [known(brest)] }, signal)
  expect(loaded.entries).toEqual([{ kind: 'unreachable', known: known(brest) }])
  expect(loaded.failure).toBeInstanceOf(NetworkError)
})
