import { PlainMap } from '@maillage/shared/map/plain-map'
import { ExampleList } from '@maillage/shared/protocol/http-bodies'
import { EXAMPLES } from '@maillage/shared/territory/examples/examples'
import { expect, test } from 'vitest'
import { emptyTerritory } from '../access/issue-access'
import { openLog } from '../log'
import { openInMemoryServer } from './in-memory-server'
import { seedExampleSnapshots, seedExamples } from './seed-examples'

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

test('each example has a before and an after, once, a data folder of an earlier version included', async () => {
  const { catalogue, liveMaps, snapshots, now } = await openInMemoryServer()
  await seedExamples(EXAMPLES, { catalogue, liveMaps, now: () => now })
  const log = openLog('silent')
  await seedExampleSnapshots(EXAMPLES.slice(0, 2), { catalogue, snapshots, log })
  await seedExampleSnapshots(EXAMPLES, { catalogue, snapshots, log })
  for (const { id, snapshots: given } of EXAMPLES) {
    const listed = await snapshots.list(id)
    expect(listed.map(({ name, validOn }) => [name, validOn])).toEqual([
      ['Table ronde 09/2022', '2022-09-21'],
      ['Avant la coordination', '2020'],
    ])
    const { file } = await snapshots.open(id, listed[1]?.id as never)
    expect(PlainMap.parse(JSON.parse(new TextDecoder().decode(file)))).toEqual(given[0]?.map)
  }
})

test('an example that somebody has deleted stays away, and a territory of that id is left alone', async () => {
  const { catalogue, snapshots, now } = await openInMemoryServer()
  const [first] = EXAMPLES
  if (!first) throw new Error('no example')
  await catalogue.add(emptyTerritory(first.id, 'Le nôtre', now))
  await seedExampleSnapshots(EXAMPLES, { catalogue, snapshots, log: openLog('silent') })
  expect(await snapshots.list(first.id)).toEqual([])
  expect(await catalogue.list()).toHaveLength(2)
})
