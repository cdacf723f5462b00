import { ExampleList } from '@maillage/shared/protocol/http-bodies'
import { EXAMPLES } from '@maillage/shared/territory/examples/examples'
import { expect, test } from 'vitest'
import { openInMemoryServer } from './in-memory-server'
import { seedExamples } from './seed-examples'

test('the examples are there for everybody to look at, once, whole, and for nobody to change', async () => {
  const { catalogue, liveMaps, now, send } = await openInMemoryServer()
  const deps = { catalogue, liveMaps, now: () => now }
  await seedExamples(EXAMPLES.slice(0, 1), deps)
  await seedExamples(EXAMPLES, deps)

  const { examples } = ExampleList.parse(await (await send('/api/examples')).json())
  expect(examples.map(({ territory }) => territory.id)).toEqual(EXAMPLES.map(({ id }) => id))
  for (const [index, { territory, key }] of examples.entries()) {
    const { map, name } = EXAMPLES[index] as (typeof EXAMPLES)[number]
    const counts = { actors: map.actors.length, links: map.links.length }
    expect(territory).toMatchObject({ name, role: 'viewer', example: true, counts })
    expect(await liveMaps.readMap(territory.id)).toEqual(map)

    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
    const path = `/api/territories/${territory.id}`
    expect((await send(path, { headers })).status).toBe(200)
    expect((await send(path, { headers, method: 'PATCH', body: '{"name":"x"}' })).status).toBe(403)
    expect((await send(`${path}/import`, { headers, method: 'POST', body: '{}' })).status).toBe(403)
  }
})
