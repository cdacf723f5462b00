import { expect } from '@playwright/test'
import { expectAccessible } from '../expect-accessible'
import { test } from '../fixtures'
import { Finding } from '../pages/finding'
import { ViewsPanel } from '../pages/views-panel'

/** How strongly things are seen that a view leaves out. */
const UNLIT = '0.16'
const NOTES = 'Remercier la CPAM, puis demander qui rejoint.'

test('readings of the map are kept, put in order and shown to others', async ({
  territory,
  facilitator,
  participant,
  viewer,
}) => {
  const { page, map } = facilitator
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 1440, height: 900 })
  await facilitator.enter(territory.links.facilitator)
  await map.typeActors(['Emergence-s', 'CPAM', 'SIAO'])
  const views = new ViewsPanel(page)
  const finding = new Finding(page)

  // Two clicks: the list, and keep.
  await map.actor('CPAM').focus()
  await page.keyboard.press('f')
  await page.keyboard.press('Shift+V')
  await expect(views.panel).toContainText('Aucune vue pour l’instant.')
  await views.keep()
  await expect(views.titleField).toHaveValue('Autour de CPAM')
  await page.keyboard.type('Qui entoure la CPAM')
  await page.keyboard.press('Enter')
  await expect(views.row('Qui entoure la CPAM')).toBeFocused()
  await views.strip.getByRole('button', { name: 'Quitter' }).click()
  await expect(page).not.toHaveURL(/vue=/)
  await map.canvas.focus()
  await page.keyboard.press('Escape')

  await finding.choose('Sphères', 'Santé')
  await views.keep()
  await page.keyboard.press('Enter')
  await views.expectTitles(['Qui entoure la CPAM', 'Santé'])
  await expectAccessible(page, 'the list of views')

  // By keyboard, from the row to its handle and up.
  await expect(views.row('Santé')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(views.list.getByRole('button', { name: 'Déplacer « Santé »' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await views.expectTitles(['Santé', 'Qui entoure la CPAM'])

  await views.act('Qui entoure la CPAM', 'Régler la vue')
  await views.panel.getByLabel('Texte sous le titre').fill('Un seul lien aujourd’hui.')
  await views.panel.getByLabel('Notes pour présenter').fill(NOTES)
  await views.panel.getByRole('button', { name: 'Porosité IAE ↔ AHI' }).click()
  await expectAccessible(page, 'a view being set up')
  await views.panel.getByRole('button', { name: 'Toutes les vues' }).click()

  // A colleague sees all of it, and reads the map by it.
  await participant.page.emulateMedia({ reducedMotion: 'reduce' })
  await participant.enter(territory.links.editor)
  const theirs = new ViewsPanel(participant.page)
  await theirs.open()
  await theirs.expectTitles(['Santé', 'Qui entoure la CPAM'])
  await theirs.act('Qui entoure la CPAM', 'Régler la vue')
  await expect(theirs.panel.getByLabel('Notes pour présenter')).toHaveValue(NOTES)
  await expect(theirs.panel.getByRole('button', { name: 'Porosité IAE ↔ AHI' })).toHaveAttribute('aria-pressed', 'true')
  await theirs.panel.getByRole('button', { name: 'Toutes les vues' }).click()
  await theirs.row('Santé').click()
  await expect(theirs.strip).toContainText('Vue : Santé')
  await expect(participant.map.actor('SIAO')).toHaveCSS('opacity', UNLIT)
  await expect(participant.map.actor('CPAM')).toHaveCSS('opacity', '1')

  // The address leads a viewer to the same view, which they cannot change.
  await expect(participant.page).toHaveURL(/\?vue=/)
  await viewer.enter(territory.links.viewer)
  await viewer.page.goto(participant.page.url())
  const seen = new ViewsPanel(viewer.page)
  await expect(seen.strip).toContainText('Vue : Santé')
  await expect(viewer.map.actor('SIAO')).toHaveCSS('opacity', UNLIT)
  await seen.open()
  await expect(seen.panel.getByRole('button', { name: 'Garder cette vue' })).toBeHidden()

  // What a view names may go: those who prepare it are told, the room is not.
  await map.actor('CPAM').focus()
  await page.keyboard.press('Delete')
  await expect(views.row('Qui entoure la CPAM')).toContainText('n’est plus sur la carte')
  await expect(seen.row('Qui entoure la CPAM')).not.toContainText('n’est plus sur la carte')

  await views.act('Santé', 'Supprimer')
  await expect(seen.strip).toBeHidden()
  await seen.expectTitles(['Qui entoure la CPAM'])
  await page.getByRole('button', { name: 'Annuler', exact: true }).last().click()
  await views.expectTitles(['Santé', 'Qui entoure la CPAM'])
})
