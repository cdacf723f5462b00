import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from '../fixtures'
import type { NewTerritory, ServerProcess } from '../server-process'

/** With these, the map is half as much again as one message may be. */
const ACTORS = 300
const DESCRIPTION = 'Accompagne vers le logement et vers l’emploi. '.repeat(120)

test('a map that the server has lost is brought back by who has it, however large', async ({
  server,
  territory,
  participant,
}) => {
  await importActors(server, territory)
  await participant.enter(territory.links.editor)
  await participant.map.expectSaved()
  await server.kill()
  await rm(join(server.dataDir, 't', territory.id), { recursive: true })
  await server.start()

  const kept = async () => (await server.exportOf(territory)).actors.length
  await expect.poll(kept, { timeout: 60_000 }).toBe(ACTORS)
  await participant.map.expectSaved()
  await server.kill()
  await server.start()
  expect(await kept()).toBe(ACTORS)
})

async function importActors(server: ServerProcess, territory: NewTerritory): Promise<void> {
  const actors = Array.from({ length: ACTORS }, (_, index) => ({
    id: `actor${index}`,
    name: `Association ${index}`,
    type: 'aci',
    themes: [],
    tags: [],
    isCarrier: false,
    description: DESCRIPTION,
    position: [(index % 40) * 300, Math.floor(index / 40) * 200],
  }))
  await server.importInto(territory, { actors })
}
