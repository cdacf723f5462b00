import { expect } from '@playwright/test'
import { test } from '../fixtures'

/** A client waits up to 15 s before it tries again to connect. */
const RECONNECTION = { timeout: 30_000 }

test('« Enregistré » is not said while the server does not answer', async ({ server, territory, participant }) => {
  await participant.enter(territory.links.editor)
  await participant.map.expectSaved()
  const said = await participant.map.watchSaveState()

  server.pause()
  await participant.map.addActor({ name: 'Emergence-s' })

  await expect(participant.map.saveState).toHaveText('Enregistrement…')
  expect((await said()).filter((sentence) => sentence.startsWith('Enregistré'))).toEqual([])

  server.resume()
  await participant.map.expectSaved()
  expect((await server.exportOf(territory)).actors.map(({ name }) => name)).toEqual(['Emergence-s'])
})

test('a server that hangs is told as being offline after half a minute', async ({ server, territory, participant }) => {
  await participant.page.clock.install()
  await participant.enter(territory.links.editor)
  await participant.map.expectSaved()
  const said = await participant.map.watchSaveState()

  server.pause()
  await participant.map.addActor({ name: 'Emergence-s' })

  await participant.page.clock.runFor('00:40')
  await expect(participant.map.saveState).toHaveText('Hors ligne — 1 modification en attente')
  expect((await said()).filter((sentence) => sentence.startsWith('Enregistré'))).toEqual([])

  server.resume()
  await expect(participant.map.saveState).toHaveText(/^Enregistré/, RECONNECTION)
})

test('who works offline is told so, and is saved once the network is back', async ({
  server,
  territory,
  facilitator,
  participant,
}) => {
  await facilitator.enter(territory.links.facilitator)
  await participant.enter(territory.links.editor)
  await participant.map.expectSaved()

  await participant.page.context().setOffline(true)
  await expect(participant.map.saveState).toHaveText('Hors ligne')
  await expect(participant.map.warning).toHaveText('Hors ligne. Continuez : tout est gardé sur cet appareil.')
  await participant.map.addActor({ name: 'Emergence-s' }, { x: -200, y: 0 })
  await participant.map.addActor({ name: 'CPAM' }, { x: 200, y: 150 })
  await expect(participant.map.saveState).toHaveText('Hors ligne — 2 modifications en attente')
  await expect(facilitator.map.actors).toHaveCount(0)

  await participant.page.context().setOffline(false)
  await expect(participant.map.message('Reconnecté. 2 modifications envoyées.')).toBeVisible(RECONNECTION)
  await participant.map.expectSaved()
  await expect(facilitator.map.actors).toHaveCount(2)
  expect((await server.exportOf(territory)).actors).toHaveLength(2)
})

test('every change that was shown as saved survives kill -9', async ({ server, territory, participant }) => {
  await participant.enter(territory.links.editor)
  const savedActors = await participant.map.watchSavedActors()
  const killInTheMiddle = async () => {
    await expect.poll(savedActors).toContain('Acteur 5')
    await server.kill()
  }

  await Promise.all([participant.map.typeActors(names(10)), killInTheMiddle()])

  const wasSaved = await savedActors()
  await expect(participant.map.saveState).toHaveText(/^Hors ligne/)
  // Nobody is left who could bring back what the server has lost.
  await participant.page.context().close()
  await server.start()
  const kept = (await server.exportOf(territory)).actors.map(({ name }) => name)
  expect(kept).toEqual(expect.arrayContaining(wasSaved))
})

test('after kill -9 people reconnect by themselves and bring what was not saved yet', async ({
  server,
  territory,
  facilitator,
  participant,
}) => {
  await facilitator.enter(territory.links.facilitator)
  await participant.enter(territory.links.editor)
  await facilitator.map.addActor({ name: 'Emergence-s' }, { x: -250, y: -100 })
  await facilitator.map.expectSaved()
  await expect(participant.map.actor('Emergence-s')).toBeVisible()

  await server.kill()
  await expect(participant.map.saveState).toHaveText('Hors ligne')
  await facilitator.map.addActor({ name: 'CPAM' }, { x: 150, y: -100 })
  await participant.map.addActor({ name: 'SIAO' }, { x: 0, y: 150 })
  await expect(facilitator.map.saveState).toHaveText('Hors ligne — 1 modification en attente')
  await expect(participant.map.saveState).toHaveText('Hors ligne — 1 modification en attente')

  await server.start()
  for (const { map } of [facilitator, participant]) {
    await expect(map.saveState).toHaveText(/^Enregistré/, RECONNECTION)
    for (const name of ['Emergence-s', 'CPAM', 'SIAO']) await expect(map.actor(name)).toBeVisible(RECONNECTION)
  }
  const kept = (await server.exportOf(territory)).actors.map(({ name }) => name)
  expect(kept.toSorted()).toEqual(['CPAM', 'Emergence-s', 'SIAO'])
})

test('what was typed while the server was down survives a closed tab', async ({ server, territory, participant }) => {
  await participant.enter(territory.links.editor)
  await participant.map.expectSaved()
  await server.kill()
  await participant.map.addActor({ name: 'Emergence-s' })
  await expect(participant.map.saveState).toHaveText('Hors ligne — 1 modification en attente')

  await participant.page.goto('about:blank')
  await server.start()
  await participant.page.goto(`${server.url}/t/${territory.id}`)

  await expect(participant.map.actor('Emergence-s')).toBeVisible()
  await participant.map.expectSaved()
  await expect
    .poll(async () => (await server.exportOf(territory)).actors.map(({ name }) => name))
    .toEqual(['Emergence-s'])
})

test('a server that restarts while two people work brings both back, and nothing is lost', async ({
  server,
  territory,
  facilitator,
  participant,
}) => {
  await facilitator.enter(territory.links.facilitator)
  await participant.enter(territory.links.editor)
  await participant.map.expectSaved()
  const restartInTheMiddle = async () => {
    await expect(participant.map.actor('Awa 2')).toBeVisible()
    await server.restart()
  }

  await Promise.all([
    facilitator.map.typeActors(names(6, 'Inès')),
    participant.map.typeActors(names(6, 'Awa')),
    restartInTheMiddle(),
  ])

  for (const { map } of [facilitator, participant]) {
    await expect(map.saveState).toHaveText(/^Enregistré/, RECONNECTION)
    await expect(map.actors).toHaveCount(12, RECONNECTION)
  }
  // Each is there again for the other, who has not moved since.
  await expect(facilitator.map.discOf(participant.name)).toBeVisible()
  await expect(participant.map.discOf(facilitator.name)).toBeVisible()
  const kept = (await server.exportOf(territory)).actors.map(({ name }) => name)
  expect(kept.toSorted()).toEqual([...names(6, 'Awa'), ...names(6, 'Inès')])
})

function names(count: number, start = 'Acteur'): string[] {
  return Array.from({ length: count }, (_, index) => `${start} ${index + 1}`)
}
