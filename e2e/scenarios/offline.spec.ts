import { expect } from '@playwright/test'
import { test } from '../fixtures'

/** A client waits up to 15 s before it tries again to connect. */
const RECONNECTION = { timeout: 30_000 }

test.use({ serviceWorkers: 'allow' })
test('without network nor server every page opens, the map with what this device keeps, and what is done is saved later', async ({
  server,
  territory,
  facilitator,
}) => {
  const { page, map, home, table } = facilitator
  await facilitator.enter(territory.links.facilitator)
  await map.addActor({ name: 'Emergence-s' }, { x: -200, y: 0 })
  await map.expectSaved()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))

  await server.kill()
  await page.context().setOffline(true)
  await page.reload()
  await expect(map.actor('Emergence-s')).toBeVisible()
  await expect(map.saveState).toHaveText('Hors ligne')
  await expect(map.warning).toHaveText('Hors ligne. Continuez : tout est gardé sur cet appareil.')
  await map.addActor({ name: 'CPAM' }, { x: 200, y: 100 })
  await expect(map.saveState).toHaveText('Hors ligne — 1 modification en attente')

  await page.goto(`${server.url}/t/${territory.id}/tableau`)
  await table.expectOpen()
  await expect(table.grid).toContainText('CPAM')
  await page.goto(`${server.url}/t/inconnu0000000000000`)
  await expect(page.getByRole('heading', { name: 'La carte ne s’ouvre pas pour l’instant' })).toBeVisible()
  await home.open(server.url)
  await expect(page.getByRole('alert')).toContainText('Le serveur ne répond pas')
  await home.openTerritory('Pays de Brest')
  await expect(map.actors).toHaveCount(2)

  await server.start()
  await page.context().setOffline(false)
  await expect(map.saveState).toHaveText(/^Enregistré/, RECONNECTION)
  expect((await server.exportOf(territory)).actors.map(({ name }) => name).toSorted()).toEqual(['CPAM', 'Emergence-s'])

  const keptWhat = () =>
    page.evaluate(async () => {
      const caches = await window.caches.keys()
      const copies = await indexedDB.databases()
      return [...caches, ...copies.map(({ name = '' }) => name)].filter((name) => name.startsWith('maillage.'))
    })
  expect(await keptWhat()).toHaveLength(2)
  await map.openMenu()
  await page.getByRole('menuitem', { name: 'Oublier sur cet appareil…' }).click()
  await map.dialog.getByRole('button', { name: 'Oublier' }).click()
  await expect.poll(keptWhat).toEqual([])
  // The page is still answered by the worker that was there when it opened, which must not begin to keep again.
  await page.evaluate(() => fetch('/theme.js').then((answer) => answer.text()))
  expect(await keptWhat()).toEqual([])
})
