import { expect } from '@playwright/test'
import { test } from '../fixtures'
import { OrganiseMenu } from '../pages/organise-menu'

const MISSING = 'Cette partie n’a pas pu être chargée. Vérifiez la connexion, puis réessayez.'
/** What a map does without until somebody wants it: the first of it, and the last. */
const LATER =
  /\/assets\/(?:inspector-panel|menu-list|message-list|popover-bubble|sheet|type-select|map-table)-[^/]+\.js$/
const LAST = /\/assets\/paste-dialog-[^/]+\.js$/

test('a map that has lost its network as it appeared can be edited; what has not come is told, and opens once it can', async ({
  territory,
  facilitator,
}) => {
  const { page, map, table } = facilitator
  await page.route(LATER, (route) => route.abort())
  await facilitator.enter(territory.links.facilitator)
  await page.context().setOffline(true)

  await map.typeActors(['Emergence-s'])
  await expect(map.saveState).toHaveText('Hors ligne — 1 modification en attente')
  await map.openMenu()
  await expect(page.getByRole('alert').filter({ hasText: MISSING }).first()).toBeVisible()
  await expect(page.getByRole('menu')).toHaveCount(0)
  await table.open('Tableau')
  await expect(page.getByRole('main').getByRole('alert')).toContainText(MISSING)

  await page.unroute(LATER)
  await page.context().setOffline(false)
  await expect(table.grid).toBeVisible()
  await map.openMenu()
  await expect(page.getByRole('menuitem', { name: 'Corbeille…' })).toBeVisible()
})

test('all that a map opens is there moments after it, without a network', async ({ territory, facilitator }) => {
  const { page, map, table } = facilitator
  const last = page.waitForResponse(LAST)
  await facilitator.enter(territory.links.facilitator)
  await (await last).finished()
  await page.context().setOffline(true)

  await map.addActor({ name: 'CPAM', type: 'CPAM' }, { x: -200, y: 0 })
  await map.addActor({ name: 'SIAO' }, { x: 200, y: 0 })
  await page.keyboard.press('Escape')
  await new OrganiseMenu(page).organise('Par sphères')
  await expect(map.message('Carte organisée.')).toBeVisible()
  await map.openMenu()
  await page.getByRole('menuitem', { name: 'Exporter…' }).click()
  await expect(page.getByRole('dialog', { name: 'Exporter la carte' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await table.open('Tableau')
  await expect(table.grid).toBeVisible()
})
