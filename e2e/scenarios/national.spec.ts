import { expect } from '@playwright/test'
import { expectAccessible } from '../expect-accessible'
import { test } from '../fixtures'
import { NationalPage } from '../pages/national-page'

test('an evaluator sets territories side by side, sorts them by keyboard and takes the table away', async ({
  server,
  facilitator,
  viewer,
}) => {
  const { page } = facilitator
  const national = new NationalPage(page)
  await page.goto(server.adminLink)
  await page.getByRole('link', { name: 'Vue nationale' }).click()
  await expect(national.title).toBeFocused()
  await expect(national.names).toHaveText(['Métropole lilloise', 'Nantes', 'Rouen'])
  await expect(national.territory('Rouen')).toContainText(/Depuis 2020.*liens : de\s\d+\sà\s\d+/)
  await expect(national.territory('Rouen').getByRole('list', { name: 'Partenariats par niveau' })).toBeVisible()
  await page.getByText('Comme dessinée').click()
  await expect(page.getByText('telle que son territoire l’a dessinée')).toBeVisible()
  await expectAccessible(page, 'the national view')

  await national.read('Tableau')
  await expect(national.rowNames).toHaveText(['Métropole lilloise', 'Nantes', 'Rouen'])
  await national.sortBy('Liens')
  await expect(national.columnTitle('Liens')).toHaveAttribute('aria-sort', 'descending')
  await expect(page.getByRole('status').filter({ hasText: 'Trié par Liens, ordre décroissant.' })).toBeAttached()
  const descending = await national.column('Liens')
  expect(descending).toHaveLength(3)
  expect(descending).toEqual(descending.toSorted((a, b) => b - a))
  await national.sortBy('Liens')
  expect(await national.column('Liens')).toEqual(descending.toReversed())
  await expectAccessible(page, 'the national table')

  await national.read('Évolution')
  await expect(national.row('Nantes')).toContainText(/2020Avant la coordination.*de\s\d+\sà\s\d+/)
  await expectAccessible(page, 'the evolution of territories')
  await national.read('Socle commun')
  await expect(national.row('Coordination portée par un chantier').getByRole('cell')).toHaveText([
    '2 sur 3, adapté dans 1',
    'Adapté',
    'Présent',
    'Présent',
  ])
  await expectAccessible(page, 'the common core')

  const csv = await national.downloadCsv()
  expect(csv.name).toMatch(/^vue-nationale-\d{4}-\d\d-\d\d\.csv$/)
  expect(csv.text).toMatch(/^\uFEFFTerritoire;Acteurs;Liens;.*\r\nMétropole lilloise;\d+;/)

  await page.emulateMedia({ media: 'print' })
  for (const name of ['Cartes', 'Tableau', 'Évolution', 'Socle commun']) {
    await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible()
  }

  // Without the key there is a sentence, and no territory.
  await viewer.page.goto(`${server.url}/national`)
  await expect(viewer.page.getByRole('main')).toContainText('s’ouvre avec le lien d’administration')
})

test('a national view that cannot be had now is had later, and tells when there is nothing to compare', async ({
  server,
  facilitator,
}) => {
  const { page } = facilitator
  const national = new NationalPage(page)
  await page.goto(server.adminLink)
  await expect(facilitator.home.title).toBeVisible()
  await page.route('**/api/indicators', (route) => route.abort())
  await page.goto(`${server.url}/national/tableau`)
  await expect(page.getByRole('alert')).toBeVisible()
  await expectAccessible(page, 'the national view without an answer')
  await page.unroute('**/api/indicators')
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await expect(national.rowNames).toHaveCount(3)

  await page.route('**/api/indicators', (route) => route.fulfill({ json: { territories: [] } }))
  await page.reload()
  await expect(page.getByText('Aucun territoire pour l’instant.')).toBeVisible()
})
