import { expect } from '@playwright/test'
import { test } from '../fixtures'

const MENUS = /\/assets\/menu-list-[^/]+\.js$/

test('what cannot be fetched when it is wanted is told, and opens once it can', async ({ territory, facilitator }) => {
  const { page, map } = facilitator
  await page.route(MENUS, (route) => route.abort())
  await facilitator.enter(territory.links.facilitator)
  await map.openMenu()
  await expect(page.getByText('Cette partie n’a pas pu être chargée.')).toBeVisible()
  await expect(page.getByRole('menu')).toHaveCount(0)

  await page.unroute(MENUS)
  await map.openMenu()
  await expect(page.getByRole('menuitem', { name: 'Corbeille…' })).toBeVisible()
})
