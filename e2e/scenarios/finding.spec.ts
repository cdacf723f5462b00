import { expect, type Locator } from '@playwright/test'
import { expectAccessible } from '../expect-accessible'
import { test } from '../fixtures'
import { Finding } from '../pages/finding'
import type { Person } from '../person'

/** How strongly things are seen that a filter leaves out. */
const UNLIT = '0.16'

async function openExample(person: Person, url: string): Promise<Finding> {
  await person.page.emulateMedia({ reducedMotion: 'reduce' })
  await person.home.open(url)
  await person.page.getByRole('link', { name: 'Rouen' }).first().click()
  await person.join.enterAs(person.name)
  await person.map.expectOpen()
  return new Finding(person.page)
}

const expectUnlit = (item: Locator) => expect(item).toHaveCSS('opacity', UNLIT)
const expectLit = (item: Locator) => expect(item).toHaveCSS('opacity', '1')

test('a name typed without its accents leads to its actor, by keyboard alone', async ({ server, viewer }) => {
  const finding = await openExample(viewer, server.url)
  const { page, map } = viewer
  // Before the bar is there, the key opens the palette, which finds the same.
  await expect(finding.field).toBeVisible()
  await map.canvas.focus()
  await page.keyboard.press('/')
  await expect(finding.field).toBeFocused()
  await page.keyboard.type('chantier maraich')
  await expect(finding.results.first()).toContainText('Chantier maraîchage')

  await page.keyboard.press('Enter')
  await expect(map.actor('Chantier maraîchage')).toBeFocused()
  await expect(map.actor('Chantier maraîchage')).toHaveAttribute('aria-pressed', 'true')
  await expectLit(map.actor('CPAM'))

  await finding.field.fill('zzz')
  await expect(page.getByText('Rien de ce nom sur la carte.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(finding.field).toHaveValue('')
  // The map leads on to the actor where the keyboard was.
  await expect(map.actor('Chantier maraîchage')).toBeFocused()
})

test('a filter fades the rest or hides it, and the table agrees', async ({ server, viewer }) => {
  const finding = await openExample(viewer, server.url)
  const { page, map, table } = viewer
  const before = await map.placeOf('CPAM')
  await finding.choose('Sphères', 'Santé')
  await expectUnlit(map.actor('Emergence-s'))
  await expectLit(map.actor('CPAM'))
  expect(await map.placeOf('CPAM')).toEqual(before)
  await expect(finding.bar.getByRole('button', { name: 'Sphères 1' })).toBeVisible()

  await table.open('Tableau')
  await table.expectOpen()
  await expect(table.names).toHaveText(['Centre de santé', 'CPAM', 'CSAPA'])
  await table.open('Carte')
  await map.expectOpen()

  await finding.bar.getByRole('button', { name: 'Plus', exact: true }).click()
  await expectAccessible(page, 'more filters', { hasPopover: true })
  await finding.sheet.getByText('Masquer le reste').click()
  await page.keyboard.press('Escape')
  await expect(map.actors).toHaveCount(3)

  await finding.choose('Niveaux', 'Se connaissent de nom')
  await page.getByText('Aucun acteur avec ces filtres.').waitFor()
  await page.getByRole('status').getByRole('button', { name: 'Tout montrer' }).click()
  await expectLit(map.actor('Emergence-s'))
})

test('F reads the map around one actor, step by step, and Escape leaves', async ({ server, viewer }) => {
  const finding = await openExample(viewer, server.url)
  const { page, map } = viewer
  await map.actor('SIAO').focus()
  await page.keyboard.press('f')
  await expect(finding.strip).toContainText('Autour de SIAO · 1 pas')
  await expectUnlit(map.actor('CSAPA'))
  await expectLit(map.actor('CHRS'))
  await expectUnlit(map.actor('Pension de famille'))
  await finding.strip.getByRole('button', { name: 'Un pas de plus' }).click()
  await expectLit(map.actor('Pension de famille'))

  await map.actor('SIAO').focus()
  await page.keyboard.press('Escape')
  await expect(finding.strip).toBeHidden()
  await expectLit(map.actor('CSAPA'))

  await map.actor('CPAM').locator('svg').first().dblclick()
  await expect(finding.strip).toContainText('Autour de CPAM')
})

test('the palette leads to actors and acts, from anywhere', async ({ territory, facilitator }) => {
  await facilitator.enter(territory.links.facilitator)
  const finding = new Finding(facilitator.page)
  const { page, map, table } = facilitator
  await map.typeActors(['Émergence-s', 'CPAM'])
  await page.keyboard.press('Control+k')
  await expect(finding.sheet).toBeVisible()
  await expectAccessible(page, 'the palette')
  await page.keyboard.type('cpam')
  await expect(finding.results.first()).toContainText('CPAM')
  await page.keyboard.press('Escape')
  await expect(finding.sheet).toBeHidden()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('tableau')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await table.expectOpen()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('emergence')
  await expect(finding.results.first()).toContainText('Émergence-s')
  await finding.results.first().click()
  await map.expectOpen()
  await expect(map.actor('Émergence-s')).toBeFocused()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('creer un acteur')
  await finding.results.first().click()
  await expect(map.composer).toBeVisible()
})

test('the help lists the keys, and those of one letter can be turned off', async ({ server, viewer }) => {
  const finding = await openExample(viewer, server.url)
  const { page, map } = viewer
  await map.canvas.focus()
  await page.keyboard.press('?')
  await expect(finding.sheet).toContainText('Lire la carte autour d’un acteur')
  await expectAccessible(page, 'the keys')
  await finding.sheet.getByText('Touches d’une seule lettre').click()
  await page.keyboard.press('Escape')

  await map.actor('CPAM').focus()
  await page.keyboard.press('f')
  await page.keyboard.press('t')
  await map.expectOpen()
  await expect(finding.strip).toBeHidden()
})

test('on a phone, filters and search are in the menu', async ({ server, phone }) => {
  const finding = await openExample(phone, server.url)
  const { page, map } = phone
  await page.getByRole('button', { name: 'Affichage et autres actions' }).tap()
  await page.getByRole('menuitem', { name: 'Filtres' }).tap()
  await finding.sheet.getByRole('button', { name: 'Santé', exact: true }).first().tap()
  await expectAccessible(page, 'filters on a phone')
  await finding.sheet.getByRole('button', { name: 'Fermer' }).tap()
  await expectUnlit(map.actor('Emergence-s'))
})
