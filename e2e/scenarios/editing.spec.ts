import { expect } from '@playwright/test'
import { pasteText } from '../clipboard'
import { expectAccessible } from '../expect-accessible'
import { test } from '../fixtures'
import { NotesOnMap } from '../pages/notes-on-map'

test('a list of names is pasted, reviewed and taken back in one step', async ({ territory, facilitator, viewer }) => {
  const { page, map } = facilitator
  await facilitator.enter(territory.links.facilitator)
  await viewer.enter(territory.links.viewer)
  await map.addActor({ name: 'CPAM', type: 'CPAM' })

  await pasteText(
    map.canvas,
    'Structure\tCatégorie\tVille\nCHRS du Port\t\tRouen\nC P A M\tsanté\t\ncpam\t\t\nLe Relais\tchantier\tElbeuf\nLe Relais\tchantier\tElbeuf\n\tCHRS\t',
  )

  const { list } = map
  await expect(list.summary('6 lignes : 3 nouvelles, 1 connue, 2 à vérifier')).toBeVisible()
  await expect(list.row('CHRS du Port')).toBeChecked()
  await expect(list.row('cpam')).not.toBeChecked()
  await expect(list.dialog.getByRole('listitem').filter({ hasText: 'Ligne 7Aucun nom sur cette ligne.' })).toBeVisible()
  await expectAccessible(page, 'the review of a list', { hasPopover: true })
  await list.add(3)

  await expect(viewer.map.actors).toHaveCount(4)
  await expect(viewer.map.actor('Le Relais')).toHaveAccessibleName(/^Le Relais, Chantier d’insertion/)
  await map.message('3 acteurs ajoutés.').getByRole('button', { name: 'Annuler' }).click()
  await expect(viewer.map.actors).toHaveCount(1)
})

test('actors and notes go with their links from one territory to another by the clipboard', async ({
  server,
  territory,
  facilitator,
}) => {
  const { map } = facilitator
  const { keyboard } = facilitator.page
  await facilitator.enter(territory.links.facilitator)
  await map.addActor({ name: 'Emergence-s', type: 'Chantier d’insertion' }, { x: -250, y: 0 })
  await map.addActor({ name: 'CPAM', type: 'CPAM' }, { x: 150, y: 0 })
  await map.drawLink('Emergence-s', 'CPAM')
  await map.inspector.setLevel(4)
  const notes = new NotesOnMap(facilitator.page)
  await notes.putNote('Inviter la CPAM', { x: -100, y: 140 })
  await map.canvas.press('Escape')
  await map.actor('CPAM').click()
  await map.actor('Emergence-s').click({ modifiers: ['Shift'] })
  await notes.note(/Inviter la CPAM/).click({ modifiers: ['Shift'] })
  await keyboard.press('Control+c')

  const other = await server.createTerritory('Nantes')
  await facilitator.enter(other.links.editor)
  await map.canvas.focus()
  await keyboard.press('Control+v')
  await expect(map.link('Emergence-s', 'CPAM')).toHaveAccessibleName(/niveau 4/)
  await expect(map.actor('CPAM')).toHaveAttribute('aria-pressed', 'true')
  await expect(notes.note(/Inviter la CPAM/)).toHaveCount(1)

  await keyboard.press('Control+d')
  await expect(map.actors).toHaveCount(4)
  await expect(notes.note(/Inviter la CPAM/)).toHaveCount(2)
  await keyboard.press('Control+z')
  await expect(map.actors).toHaveCount(2)
  await keyboard.press('Control+z')
  await expect(map.actors).toHaveCount(0)
})

test('a link that is pulled into the void asks for the actor at its end', async ({
  territory,
  facilitator,
  viewer,
}) => {
  const { page, map } = facilitator
  const { keyboard } = page
  await facilitator.enter(territory.links.facilitator)
  await viewer.enter(territory.links.viewer)
  await map.addActor({ name: 'Emergence-s', type: 'Chantier d’insertion' }, { x: -250, y: -100 })

  await map.pullLink('Emergence-s', { x: 320, y: 160 })
  await expect(map.composer.getByText('Relié à « Emergence-s »')).toBeVisible()
  await keyboard.type('CPAM de Rouen')
  await keyboard.press('Enter')
  await expect(viewer.map.link('Emergence-s', 'CPAM de Rouen')).toBeVisible()

  // Somebody there already is found while one types, and linked instead.
  await map.addActor({ name: 'SIAO', type: 'SIAO' }, { x: -250, y: 200 })
  await map.canvas.press('Escape')
  await map.actor('SIAO').focus()
  await keyboard.press('l')
  await keyboard.press('a')
  await keyboard.type('cpam')
  await expectAccessible(page, 'a new actor that may be known')
  await map.composer.getByRole('button', { name: 'CPAM de Rouen' }).click()
  await expect(viewer.map.link('SIAO', 'CPAM de Rouen')).toBeVisible()
  await expect(viewer.map.actors).toHaveCount(3)

  // Two actors may have several links: the second one is offered, not refused.
  await map.canvas.press('Escape')
  await map.pullLink('SIAO', 'CPAM de Rouen')
  await map.message('« SIAO » et « CPAM de Rouen » sont déjà reliés').getByRole('button').first().click()
  await expect(viewer.map.link('SIAO', 'CPAM de Rouen')).toHaveCount(2)
})

test('a name is changed on the card itself, whatever a peer writes meanwhile', async ({
  territory,
  facilitator,
  participant,
}) => {
  const { page, map } = facilitator
  const { keyboard } = page
  const field = page.getByRole('textbox', { name: 'Nom de l’acteur' })
  await facilitator.enter(territory.links.facilitator)
  await participant.enter(territory.links.editor)
  await map.addActor({ name: 'Chantier', type: 'Chantier d’insertion' })

  await map.actor('Chantier').getByText('Chantier', { exact: true }).dblclick()
  await expect(field).toBeFocused()
  await keyboard.type('Chantier du Port')
  await keyboard.press('Enter')
  await expect(participant.map.actor('Chantier du Port')).toBeVisible()
  await expect(map.actor('Chantier du Port')).toBeFocused()

  await keyboard.press('F2')
  await keyboard.type('Autre chose')
  await keyboard.press('Escape')
  await expect(map.actor('Chantier du Port')).toBeFocused()

  await keyboard.press('F2')
  await keyboard.press('End')
  await keyboard.type(' de Rouen')
  await participant.map.select(participant.map.actor('Chantier du Port'))
  await participant.map.inspector.rename('Le Chantier du Port')
  await expect(page.getByText('Renommé entre-temps : « Le Chantier du Port ».')).toBeVisible()
  await expectAccessible(page, 'a name that is edited on its card')
  await keyboard.press('Enter')
  await expect(participant.map.actor('Le Chantier du Port de Rouen')).toBeVisible()
  await keyboard.press('Control+z')
  await expect(participant.map.actor('Le Chantier du Port')).toBeVisible()
})

test('several cards are aligned, tidied and locked in their places', async ({
  server,
  territory,
  facilitator,
  participant,
}) => {
  const { page, map } = facilitator
  const { keyboard } = page
  const places = () => server.placesOf(territory)
  await facilitator.enter(territory.links.facilitator)
  await participant.enter(territory.links.editor)
  await map.addActor({ name: 'Emergence-s' }, { x: -300, y: -60 })
  await map.addActor({ name: 'CPAM' }, { x: -40, y: 20 })
  await map.addActor({ name: 'SIAO' }, { x: -260, y: 160 })
  await map.canvas.press('Escape')
  await map.actor('Emergence-s').click()
  for (const name of ['CPAM', 'SIAO']) await map.actor(name).click({ modifiers: ['Shift'] })
  const before = await places()

  const bar = page.getByRole('toolbar', { name: 'Disposer la sélection' })
  await bar.getByRole('button', { name: 'Aligner' }).click()
  await expectAccessible(page, 'the ways to align', { hasPopover: true })
  await page.getByRole('menuitem', { name: 'En haut (Alt+W)' }).click()
  await expect.poll(async () => new Set([...(await places()).values()].map(([, y]) => y)).size).toBe(1)
  await map.undo()
  await expect.poll(places).toEqual(before)

  // What all of them work on is said once, and taken back once.
  const health = () => map.inspector.panel.getByRole('button', { name: 'Santé', exact: true })
  await health().click()
  await expect(health()).toHaveAttribute('aria-pressed', 'true')
  await map.inspector.panel.getByRole('button', { name: 'SIAO' }).click()
  await map.inspector.openTab('Fiche')
  await expect(health()).toHaveAttribute('aria-pressed', 'true')
  await keyboard.press('Control+z')
  await expect(health()).toHaveAttribute('aria-pressed', 'false')

  await map.actor('SIAO').focus()
  await map.actor('Emergence-s').click()
  await keyboard.press('Control+Shift+l')
  await expect(participant.map.actor('Emergence-s')).toHaveAccessibleName(/verrouillé sur place/)
  await participant.map.moveActor('Emergence-s', { x: 90, y: 90 })
  await participant.map.moveActor('CPAM', { x: 80, y: 40 })
  await expect.poll(async () => (await places()).get('CPAM')).not.toEqual(before.get('CPAM'))
  expect((await places()).get('Emergence-s')).toEqual(before.get('Emergence-s'))

  await keyboard.press('Control+Shift+l')
  await expect(participant.map.actor('Emergence-s')).not.toHaveAccessibleName(/verrouillé/)
})

test('what one person deleted long ago another puts back from the trash', async ({
  territory,
  facilitator,
  participant,
  viewer,
}) => {
  await facilitator.enter(territory.links.facilitator)
  await participant.enter(territory.links.editor)
  await viewer.enter(territory.links.viewer)
  await facilitator.map.addActor({ name: 'Emergence-s' }, { x: -250, y: 0 })
  await facilitator.map.addActor({ name: 'CPAM' }, { x: 150, y: 0 })
  await facilitator.map.drawLink('Emergence-s', 'CPAM')
  const place = await viewer.map.placeOf('CPAM')
  await facilitator.map.select(facilitator.map.actor('CPAM'))
  await facilitator.map.inspector.deleteActor()
  await facilitator.map.addActor({ name: 'SIAO' }, { x: 0, y: 180 })
  await expect(participant.map.actor('SIAO')).toBeVisible()

  await participant.map.openTrash()
  const { dialog } = participant.map
  await expect(dialog.getByText('Supprimé par Inès, animation, à l’instant · 1 lien')).toBeVisible()
  await expectAccessible(participant.page, 'the trash', { hasPopover: true })
  await dialog.getByRole('button', { name: 'Remettre CPAM' }).click()

  await expect(viewer.map.link('Emergence-s', 'CPAM')).toBeVisible()
  expect(await viewer.map.placeOf('CPAM')).toEqual(place)
  await expect(dialog.getByText('La corbeille est vide.')).toBeVisible()
  await viewer.map.openMenu()
  await expect(viewer.page.getByRole('menuitem', { name: 'Exporter…' })).toBeVisible()
  await expect(viewer.page.getByRole('menuitem', { name: 'Corbeille…' })).toBeHidden()
})
