import { expect } from '@playwright/test'
import { expectAccessible } from '../expect-accessible'
import { test } from '../fixtures'
import { IndicatorsPage } from '../pages/indicators-page'
import type { Person } from '../person'

async function openRouen(person: Person, url: string): Promise<IndicatorsPage> {
  await person.page.emulateMedia({ reducedMotion: 'reduce' })
  await person.page.goto(url)
  await person.page.getByRole('link', { name: 'Rouen' }).first().click()
  await person.join.enterAs(person.name)
  await person.map.expectOpen()
  return new IndicatorsPage(person.page)
}

test('a link that is drawn moves the gauge, and each number leads to what it counts', async ({
  server,
  facilitator,
}) => {
  const indicators = await openRouen(facilitator, server.adminLink)
  const { page, map } = facilitator
  await expect(indicators.gauge).toHaveText(/Porosité 50\s%\s· 2 liens sur 4/)
  await map.drawLink('SIAO', 'Chantier bâtiment')
  await expect(indicators.gauge).toHaveText(/Porosité 60\s%\s· 3 liens sur 5/)
  await page.getByRole('button', { name: 'Replier la porosité' }).click()
  await expect(indicators.gauge).toBeHidden()
  await page.getByRole('button', { name: 'Afficher la porosité' }).click()
  await indicators.gauge.click()

  const porosity = indicators.card('Porosité IAE ↔ AHI')
  await expect(porosity).toContainText('3 liens sur 5')
  await porosity.getByRole('button', { name: 'Comment est-ce calculé' }).click()
  await expect(indicators.bubble).toContainText('Krackhardt et Stern')
  await page.keyboard.press('Escape')

  await porosity.getByRole('button', { name: 'Voir sur la carte' }).click()
  await expect(indicators.strip).toContainText('Porosité IAE ↔ AHI : 3 liens sur 5')
  await expect(map.actor('SIAO')).toHaveCSS('opacity', '1')
  await expect(map.actor('CPAM')).toHaveCSS('opacity', '0.16')
  await indicators.strip.getByRole('button', { name: 'Revenir aux chiffres' }).click()
  await expect(indicators.title).toBeVisible()

  await porosity.getByRole('button', { name: 'Inverser' }).click()
  await expect(indicators.card('Porosité IAE → AHI')).toContainText('liens sur')
})

test('an empty cell is filled or spared, by keyboard, and weak points wait until they are shown to all', async ({
  server,
  facilitator,
  viewer,
}) => {
  const indicators = await openRouen(facilitator, server.adminLink)
  const { page, map } = facilitator
  await indicators.open()
  await indicators.cell('Chantier maraîchage, Santé : aucun lien').click()
  await expectAccessible(page, 'an empty cell of the matrix', { hasPopover: true })
  await indicators.bubble.getByRole('button', { name: 'Non concerné' }).click()
  const spared = indicators.cell('Chantier maraîchage, Santé : non concerné')
  await expect(spared).toBeFocused()
  await map.message('noté non concerné').getByRole('button', { name: 'Annuler' }).click()
  await expect(indicators.cell('Chantier maraîchage, Santé : aucun lien')).toBeVisible()

  await indicators.cell('Chantier bâtiment, Santé : aucun lien').focus()
  await page.keyboard.press('ArrowDown')
  await expect(indicators.cell('Chantier maraîchage, Santé : aucun lien')).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type('cpam')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(indicators.cell('Chantier maraîchage, Santé : 1 lien, niveau 1')).toBeVisible()
  await expect(map.inspector.panel).toContainText('Chantier maraîchage')
  await map.inspector.panel.getByRole('button', { name: 'Fermer' }).click()

  await indicators.card('Et si cet acteur s’arrêtait ?').getByRole('combobox').fill('coordination')
  await page
    .getByRole('option', { name: /^Coordination/ })
    .first()
    .click()
  await expect(indicators.card('Et si cet acteur s’arrêtait ?')).toContainText('Convergence France')
  await expectAccessible(page, 'the indicators of a facilitator')

  const theirs = await openRouen(viewer, server.url)
  await theirs.open()
  await expect(theirs.card('Équité entre chantiers')).toContainText('cases remplies sur 24')
  await expect(theirs.matrix).toBeHidden()
  await expect(theirs.card('À regarder ensemble')).toBeHidden()
  await expectAccessible(viewer.page, 'the indicators of a viewer')
  await indicators.release()
  await expect(theirs.card('À regarder ensemble')).toContainText('Chantier bâtiment')
  await theirs.cell('Chantier maraîchage, Santé : 1 lien, niveau 1').click()
  await expect(theirs.bubble.getByRole('button', { name: 'Ouvrir le lien avec CPAM' })).toBeVisible()
})
