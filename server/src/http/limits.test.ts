import { toMaillage } from '@maillage/shared/exchange/maillage-json'
import { EXAMPLES, type ExampleTerritory } from '@maillage/shared/territory/examples/examples'
import { expect, test } from 'vitest'
import { COUNTED_LIMITS, type CountedLimit, DEFAULT_LIMITS } from '../limits'
import { openMetrics } from '../metrics'
import { type InMemoryServer, openInMemoryServer } from './in-memory-server'

const { id, name, map } = EXAMPLES[0] as ExampleTerritory
const FILE = toMaillage({ territory: { id, name }, exportedAt: '2026-11-22T10:00:00.000Z', ...map })

const importPath = ({ territory }: InMemoryServer, query = '') => `/api/territories/${territory.id}/import${query}`

test.for<{
  what: string
  ask: (server: InMemoryServer) => Promise<Response>
  limit: CountedLimit
  status: number
}>([
  {
    what: 'a request over 1 MiB',
    ask: (server) => server.send('/api/territories', { as: 'admin', json: { name: 'x'.repeat(1 << 20) } }),
    limit: 'requestBytes',
    status: 413,
  },
  {
    what: 'a file over 10 MiB',
    ask: (server) => server.send(importPath(server), { as: 'editor', body: new Uint8Array((10 << 20) + 1) }),
    limit: 'importBytes',
    status: 413,
  },
  {
    what: 'a file with too many actors',
    ask: (server) => server.send(importPath(server), { as: 'editor', body: FILE }),
    limit: 'actors',
    status: 413,
  },
  {
    what: 'the same file, only looked at',
    ask: (server) => server.send(importPath(server, '?dryRun=1'), { as: 'editor', body: FILE }),
    limit: 'actors',
    status: 413,
  },
  {
    what: 'the eleventh wrong key of a minute',
    async ask({ send, territory }) {
      for (let tried = 0; tried < 10; tried += 1) await send(`/api/territories/${territory.id}`, { as: 'stranger' })
      return send(`/api/territories/${territory.id}`, { as: 'stranger' })
    },
    limit: 'failedKeysPerMinute',
    status: 429,
  },
])('$what is refused with $status, and counted', async ({ ask, limit, status }) => {
  const metrics = openMetrics()
  const server = await openInMemoryServer({ metrics, limits: { ...DEFAULT_LIMITS, actors: 1 } })

  expect((await ask(server)).status).toBe(status)
  const shown = await (await server.send('/metrics', { as: 'admin' })).text()
  const counts = [...shown.matchAll(/^maillage_limits_hit_total\{limit="(\w+)"\} (\d+)$/gm)]
  expect(Object.fromEntries(counts.map(([, counted, count]) => [counted, Number(count)]))).toEqual({
    ...Object.fromEntries(COUNTED_LIMITS.map((counted) => [counted, 0])),
    [limit]: 1,
  })
})
