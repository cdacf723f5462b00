import { EXAMPLES } from '@maillage/shared/territory/examples/examples'
import { expect, test } from 'vitest'
import { openInProcessBus } from './bus/in-process-bus'
import { seedExamples } from './http/seed-examples'
import { readLimits } from './limits'
import { openInThreadMapWork } from './map-work/in-thread-map-work'
import { openInMemoryCatalogue } from './storage/in-memory-catalogue'
import { openInMemoryMapStorage } from './storage/in-memory-map-storage'
import { Rooms } from './sync/rooms'
import { observe } from './sync/sync-test-server'

test('a first start brings the examples, however small maps may be', async () => {
  const read = readLimits('actors=50 links=50 documentBytes=262144')
  if (!read.ok) throw new Error(read.sentences.join())
  const rooms = new Rooms({
    storage: openInMemoryMapStorage(),
    work: openInThreadMapWork(),
    bus: openInProcessBus().connect(),
    observer: observe(new Map(), []),
    limits: read.limits,
    onMapChanged: async () => undefined,
    onDamage: async () => undefined,
  })
  await seedExamples(EXAMPLES, { catalogue: openInMemoryCatalogue(), liveMaps: rooms, now: () => new Date() })

  for (const { id, map } of EXAMPLES) expect(await rooms.readMap(id)).toEqual(map)
  expect(readLimits('actors=49,links=49,documentBytes=262143')).toMatchObject({ ok: false, sentences: { length: 3 } })
  await rooms.shutdown({ deadlineMs: 1_000 })
})
