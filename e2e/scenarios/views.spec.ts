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

  // What is said of them goes with the file of who may edit.
  await map.expectSaved()
  await map.export.open(territory.name)
  const file = JSON.parse((await map.export.download('Données JSON')).bytes.toString())
  expect(file.viewNotes).toMatchObject([{ text: NOTES }])
})

test('colours and sizes are one person’s own until a view keeps them', async ({ territory, facilitator, viewer }) => {
  const { page, map } = facilitator
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 1440, height: 900 })
  await facilitator.enter(territory.links.facilitator)
  await map.typeActors(['Emergence-s', 'CPAM', 'SIAO'])
  await viewer.enter(territory.links.viewer)
  const views = new ViewsPanel(page)
  const seen = new ViewsPanel(viewer.page)
  const shapeOf = (name: string) => map.actor(name).locator('svg path').first()
  const sphereColor = await shapeOf('CPAM').getAttribute('fill')

  await page.getByRole('button', { name: 'Affichage et autres actions' }).click()
  await page.getByRole('menuitem', { name: 'Couleurs et tailles' }).click()
  await expect(views.legend).toBeFocused()
  await views.choose(views.legend, 'Couleur des acteurs', 'Type')
  await views.choose(views.legend, 'Taille des acteurs', 'Nombre de liens')
  const types = views.legend.getByRole('list', { name: 'Couleur : Type' })
  await expect(types.getByRole('listitem')).toHaveCount(3)
  await expect(types).toContainText('CPAM')
  await expect(shapeOf('CPAM')).not.toHaveAttribute('fill', sphereColor ?? '')
  await expectAccessible(page, 'the legend with its choices')
  await expect(seen.legend).toBeHidden()

  // Only what is lit is in the legend; a view keeps what is on the screen.
  await map.actor('CPAM').focus()
  await page.keyboard.press('f')
  await expect(types.getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('Shift+V')
  await views.keep()
  await page.keyboard.type('Par type')
  await page.keyboard.press('Enter')
  await seen.open()
  await seen.row('Par type').click()
  await expect(seen.legend.getByRole('list', { name: 'Couleur : Type' }).getByRole('listitem')).toHaveText(/CPAM/)
  await expect(seen.legend.getByRole('list', { name: 'Taille : Nombre de liens' })).toContainText('2 liens au plus')

  // What is set in the view is seen by those who read the map by it, and gone when they leave.
  await views.act('Par type', 'Régler la vue')
  await views.choose(views.panel, 'Couleur des acteurs', 'Avant, aujourd’hui, visé')
  await expect(seen.legend.getByRole('list', { name: 'Couleur : Avant, aujourd’hui, visé' })).toContainText(
    'Aujourd’hui',
  )
  await seen.strip.getByRole('button', { name: 'Quitter' }).click()
  await expect(seen.legend).toBeHidden()
  await views.strip.getByRole('button', { name: 'Quitter' }).click()
  await expect(types.getByRole('listitem')).toHaveCount(3)
  await views.legend.getByRole('button', { name: 'Choisir les couleurs et les tailles' }).click()
  await views.legend.getByRole('button', { name: 'Revenir aux sphères' }).click()
  await expect(shapeOf('CPAM')).toHaveAttribute('fill', sphereColor ?? '')
  await views.legend.getByRole('button', { name: 'Replier la légende' }).click()
  await expect(views.legend).toBeHidden()
})
